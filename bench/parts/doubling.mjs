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

/** A document that takes longer is given up, and the table says so. */
export const doublingCapSeconds = 120;

/** What grows, and how far. */
export const series = [
  { id: 'pages', name: 'pages of prose', make: pages, sizes: [62, 125, 250, 500] },
  { id: 'rows', name: 'rows of one table', make: rows, sizes: [2_500, 5_000, 10_000, 20_000] },
  { id: 'characters', name: 'characters of one paragraph', make: characters, sizes: [25_000, 50_000, 100_000, 200_000] },
];

/** Medians of the times of one size; undefined where the cap came first. */
const medians = (documents) => (documents.length === 0 ? {} : { milliseconds: median(documents.map((one) => one.milliseconds)), processor: median(documents.map((one) => one.processor)) });

/** @returns by series id and peer id: the medians at each size, in the order of the sizes. */
export async function measureDoubling(peers, folder, rounds) {
  const told = {};
  for (const { id, make, sizes } of series) {
    const reports = sizes.map(make);
    told[id] = {};
    for (const peer of peers) {
      let process = await startPeer(peer, folder);
      const measured = sizes.map(() => []);
      const isCapped = sizes.map(() => false);
      // The first round warms; sizes take turns, so that a busy moment does not fall on one of them.
      await inTurns(rounds + 1, sizes.map((_, index) => index), async (index, round) => {
        if (isCapped[index]) return;
        const made = await process.make([reports[index]], { capSeconds: doublingCapSeconds });
        if (made === undefined) {
          isCapped[index] = true;
          process = await startPeer(peer, folder);
        } else if (round > 0) measured[index].push(made.documents[0]);
      });
      process.stop();
      told[id][peer.id] = measured.map(medians);
    }
  }
  return told;
}
