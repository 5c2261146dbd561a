import { expect, it } from 'vitest';
import { createPrometheus } from '#adapters/metrics/prometheus.ts';

const NOW = { isConnected: true, pause: undefined, waiting: 0, calling: 0, unfinished: {} };
const MODEL = 'stabilityai/stable-diffusion-xl-base-1.0';

/** The lines that are not about the process, by their name and labels. */
async function read(prometheus: ReturnType<typeof createPrometheus>, now = {}) {
  const text = await prometheus.render({ ...NOW, ...now });
  const lines = text.split('\n').filter((line) => line.startsWith('easel_'));
  return new Map(
    lines.map((line) => {
      const [, series = '', value] = /^(.*) (\S+)$/.exec(line) ?? [];
      return [series, Number(value)];
    }),
  );
}

it('counts calls, times and dollars', async () => {
  const prometheus = createPrometheus('1.2.3');
  const call = { model: MODEL, outcome: 'painted', charge: 'charged', price: 1_100_000 } as const;
  prometheus.measures.noteCall({ ...call, ms: 700 });
  prometheus.measures.noteCall({ ...call, outcome: 'timed_out', charge: 'unknown', ms: 9000 });
  prometheus.measures.noteCall({ ...call, outcome: 'rejected', charge: 'free', ms: 5 });
  const seen = await read(prometheus);
  expect(seen.get(`easel_spend_usd_total{model="${MODEL}"}`)).toBeCloseTo(0.0022, 9);
  expect(seen.get(`easel_paint_seconds_sum{model="${MODEL}"}`)).toBe(0.7);
  expect(seen.get(`easel_paint_seconds_bucket{le="0.5",model="${MODEL}"}`)).toBe(0);
  expect(seen.get(`easel_paint_seconds_bucket{le="1",model="${MODEL}"}`)).toBe(1);
  expect(seen.get('easel_calls_total{outcome="painted"}')).toBe(1);
  expect(seen.get('easel_calls_total{outcome="timed_out"}')).toBe(1);
  expect(seen.get('easel_calls_total{outcome="rejected"}')).toBe(1);
});

it('answers that came too late are no answers', async () => {
  const prometheus = createPrometheus('1.2.3');
  prometheus.measures.noteAnswer('button', 'accepted', 120);
  prometheus.measures.noteAnswer('button', 'too late', 3100);
  // The clock was set back meanwhile.
  prometheus.measures.noteAnswer('command', 'accepted', -5000);
  const seen = await read(prometheus);
  expect(seen.get('easel_answer_seconds_count{kind="button"}')).toBe(1);
  expect(seen.get('easel_answer_seconds_sum{kind="command"}')).toBe(0);
  expect(seen.get('easel_answers_too_late_total')).toBe(1);
});

it('whatever happens, the series stay the same', async () => {
  const prometheus = createPrometheus('1.2.3');
  const before = await read(prometheus);
  const { measures } = prometheus;
  measures.noteAccepted();
  measures.noteEnded('expired');
  measures.noteRefused('terms');
  measures.noteAnswer('form', 'accepted', 1);
  measures.noteWait(MODEL, 1);
  const call = { model: MODEL, outcome: 'lost', charge: 'free', price: 0, ms: 1 } as const;
  measures.noteCall(call);
  expect([...(await read(prometheus)).keys()].toSorted()).toEqual([...before.keys()].toSorted());
  for (const model of ['old/model', 'older/model', '"} 1\nforged 2'])
    measures.noteCall({ ...call, model, charge: 'charged' });
  const added = [...(await read(prometheus)).keys()].filter((series) => !before.has(series));
  expect(added).toEqual(['easel_spend_usd_total{model="other"}']);
});

it('how things stand is as of now', async () => {
  const prometheus = createPrometheus('1.2.3');
  const unfinished = { queued: 3, painting: 1 };
  const first = await read(prometheus, { unfinished, waiting: 4, calling: 1, pause: 'failing' });
  expect(first.get('easel_jobs{state="queued"}')).toBe(3);
  expect(first.get('easel_jobs{state="delivering"}')).toBe(0);
  expect(first.get('easel_pictures{state="waiting"}')).toBe(4);
  expect(first.get('easel_painting_paused{reason="failing"}')).toBe(1);
  expect(first.get('easel_gateway_connected')).toBe(1);
  expect(first.get(`easel_build_info{version="1.2.3",node="${process.versions.node}"}`)).toBe(1);
  const next = await read(prometheus, { unfinished: undefined, isConnected: false });
  expect([...next.keys()].filter((series) => series.startsWith('easel_jobs{'))).toEqual([]);
  expect(next.get('easel_painting_paused{reason="failing"}')).toBe(0);
  expect(next.get('easel_gateway_connected')).toBe(0);
});
