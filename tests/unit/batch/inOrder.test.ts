import { setImmediate as turn } from 'node:timers/promises';
import { inOrder } from '../../../src/batch/inOrder.js';

/** Work that is finished by hand. */
function byHand() {
  const begun: number[] = [];
  const finish = new Map<number, () => void>();
  const run = (item: number): Promise<string> => {
    begun.push(item);
    return new Promise((resolve) => finish.set(item, () => resolve(`r${item}`)));
  };
  return { begun, finish: (item: number) => finish.get(item)!(), run };
}

const items = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const open = { isStopped: () => false };

describe('results in order', () => {
  it('come in the order of the items, whatever is finished first', async () => {
    const { finish, run } = byHand();
    const results = inOrder(items(3), run, { jobs: 3, ahead: 3, ...open });
    const first = results.next();
    [2, 1, 0].forEach(finish);
    expect([(await first).value, (await results.next()).value, (await results.next()).value]).toEqual(['r0', 'r1', 'r2']);
    expect((await results.next()).done).toBe(true);
  });

  it('no more are worked on at a time than asked for', async () => {
    let [now, most] = [0, 0];
    const run = async (item: number): Promise<number> => {
      most = Math.max(most, (now += 1));
      await turn();
      now -= 1;
      return item;
    };
    const given: number[] = [];
    for await (const result of inOrder(items(50), run, { jobs: 4, ahead: 9, ...open })) given.push(result);
    expect({ given, most }).toEqual({ given: items(50), most: 4 });
  });

  it('with a taker that never comes back, no more than `ahead` are begun', async () => {
    const begun: number[] = [];
    const run = async (item: number): Promise<number> => (begun.push(item), item);
    const results = inOrder(items(1000), run, { jobs: 2, ahead: 6, ...open });
    await results.next();
    for (let index = 0; index < 20; index += 1) await turn();
    expect(begun.length).toBeLessThanOrEqual(7);
    await results.return();
    expect(begun.length).toBeLessThanOrEqual(7);
  });

  it('a slow one holds the rest back at `ahead`, and they go on behind it', async () => {
    const { begun, finish, run } = byHand();
    const results = inOrder(items(10), run, { jobs: 2, ahead: 4, ...open });
    const first = results.next();
    for (const item of [1, 2, 3]) {
      await turn();
      finish(item);
    }
    await turn();
    expect(begun).toEqual([0, 1, 2, 3]);
    finish(0);
    expect((await first).value).toBe('r0');
    await turn();
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    const closing = results.return();
    finish(4);
    await closing;
  });

  it('once stopped nothing more is begun; what was begun is given', async () => {
    const { begun, finish, run } = byHand();
    let isStopped = false;
    const results = inOrder(items(9), run, { jobs: 2, ahead: 9, isStopped: () => isStopped });
    const first = results.next();
    isStopped = true;
    [0, 1].forEach(finish);
    expect([(await first).value, (await results.next()).value, (await results.next()).done]).toEqual(['r0', 'r1', true]);
    expect(begun).toEqual([0, 1]);
  });

  it('a taker that leaves is held until what was begun is over', async () => {
    const { finish, run } = byHand();
    const results = inOrder(items(5), run, { jobs: 2, ahead: 5, ...open });
    const first = results.next();
    finish(0);
    await first;
    let isLeft = false;
    const leaving = results.return().then(() => (isLeft = true));
    await turn();
    expect(isLeft).toBe(false);
    [1, 2].forEach(finish);
    await leaving;
    expect(isLeft).toBe(true);
  });
});
