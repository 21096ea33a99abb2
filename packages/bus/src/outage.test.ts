import { beforeEach, describe, expect, test } from 'vitest';
import { watchOutage } from './outage.ts';

describe('an outage is logged once', () => {
  let now = 0;
  let said: string[] = [];
  const say = (level: string) => (details: object, message: string) => {
    said.push(`${level} ${message.split(' ')[2]} ${JSON.stringify(details)}`);
  };
  const log = { info: say('info'), warn: say('warn'), error: say('error') };

  beforeEach(() => {
    now = 0;
    said = [];
  });

  test('when it begins and when it ends, with its length and the number of errors', () => {
    const outage = watchOutage('redis', log, () => now);
    outage.up();
    for (now = 1_000; now <= 20_000; now += 1_000) outage.down('refused');
    outage.up();
    outage.up();
    expect(said).toEqual([
      'error lost {"driver":"redis","err":"refused"}',
      'info reached {"driver":"redis","downMs":20000,"errors":20}',
    ]);
  });

  test('an answer that was on its way when the connections fell does not end it', () => {
    const outage = watchOutage('postgres', log, () => now);
    outage.down('terminated');
    now += 1;
    outage.up();
    now += 100;
    outage.down('refused');
    expect(said).toEqual(['error lost {"driver":"postgres","err":"terminated"}']);
  });

  test('after a long silence an error is a new outage', () => {
    const outage = watchOutage('redis', log, () => now);
    outage.down('first');
    now += 31_000;
    outage.down('second');
    expect(said).toEqual([
      'error lost {"driver":"redis","err":"first"}',
      'error lost {"driver":"redis","err":"second"}',
    ]);
  });
});
