import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../../../src/measure/instant.js';

describe('instantOf', () => {
  it('reads a day and a time with its zone', () => {
    expect(instantOf('2021-01-20').toISOString()).toBe('2021-01-20T00:00:00.000Z');
    expect(instantOf('2021-01-20T09:30:00+08:00').toISOString()).toBe('2021-01-20T01:30:00.000Z');
    expect(instantOf('2021-01-20T01:30Z').toISOString()).toBe('2021-01-20T01:30:00.000Z');
  });

  it.each(['2021-01-20T09:30:00', '2021/01/20', '20 January 2021', '2021-13-01', 'yesterday', ''])('refuses %j', (time) => {
    expect(() => instantOf(time)).toThrow(RangeError);
  });
});
