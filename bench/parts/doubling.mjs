/** What doubles: pages of prose, rows of one table, characters of one paragraph; a linear program takes twice the time. */
import { startPeer } from '../child/peerProcess.mjs';
import { inputOf, reportFrom } from '../content/variants.mjs';
import { inTurns, median } from '../statistics.mjs';

const sentence = '我办围绕企业和群众关心的事项公开信息、解读政策、回应关切，全年办结12409件（含上年结转324件），办结率98.7%，详见《工作要点》（〔2020〕12号）。';
const textOf = (length) => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);

/** The seed with this in its first section. */
function withContent(content) {
  const report = reportFrom(inputOf(1));
  return { ...report, sections: { ...report.sections, overview: { ...report.sections.overview, content } } };
}

// Eight lines of 28 characters and the last not full: so many paragraphs fill a page of 22 lines.
const paragraphsAPage = 22 / 8;
const pages = (count) => withContent(Array.from({ length: Math.round(count * paragraphsAPage) }, (_, index) => ({ type: 'paragraph', text: `${index + 1}．${textOf(200)}` })));

const cell = (text) => ({ text, rowSpan: 1, columnSpan: 1 });
const row = (texts) => texts.map(cell);
const rows = (count) => withContent([{ type: 'table', headerRowCount: 1, rows: [row(['项目', '一', '二', '三', '四']), ...Array.from({ length: count }, (_, index) => row([`第${index + 1}项`, `${index * 3}`, `${index * 7}`, `${index}`, '0']))] }]);

const characters = (count) => withContent([{ type: 'paragraph', text: textOf(count) }]);

/** What grows, and how far. */
export const series = [
  { id: 'pages', name: 'pages of prose', make: pages, sizes: [62, 125, 250, 500] },
  { id: 'rows', name: 'rows of one table', make: rows, sizes: [2_500, 5_000, 10_000, 20_000] },
  { id: 'characters', name: 'characters of one paragraph', make: characters, sizes: [25_000, 50_000, 100_000, 200_000] },
];

/** @returns by series id and peer id: the median at each size, in the order of the sizes; undefined where the cap came first. */
export async function measureDoubling(peers, folder, rounds, { capSeconds }) {
  const told = {};
  for (const { id, make, sizes } of series) {
    const reports = sizes.map(make);
    told[id] = {};
    for (const peer of peers) {
      let process = await startPeer(peer, folder);
      const times = sizes.map(() => []);
      const isCapped = sizes.map(() => false);
      // The first round warms; sizes take turns, so that a busy moment does not fall on one of them.
      await inTurns(rounds + 1, sizes.map((_, index) => index), async (index, round) => {
        if (isCapped[index]) return;
        const made = await process.make([reports[index]], { capSeconds });
        if (made === undefined) {
          isCapped[index] = true;
          process = await startPeer(peer, folder);
        } else if (round > 0) times[index].push(made.documents[0].milliseconds);
      });
      process.stop();
      told[id][peer.id] = times.map((list) => (list.length > 0 ? median(list) : undefined));
    }
  }
  return told;
}
