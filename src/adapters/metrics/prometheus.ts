import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { MODELS } from '#core/image/models.ts';
import type { Interaction } from '#core/invocation.ts';
import type { NanoUsd } from '#core/ledger/money.ts';
import { RULES } from '#core/rules/rules.ts';
import { FINAL_STATES, PAINT_FAILURE_REASONS } from '#features/jobs/job.ts';
import type { Measures } from '#features/monitoring/measures.ts';
import { createGauges, type Now } from './gauges.ts';

export interface Prometheus {
  readonly measures: Measures;
  readonly contentType: string;
  render(now: Now): Promise<string>;
}

const NANO_PER_USD = 1_000_000_000;
const MODEL_IDS: ReadonlySet<string> = new Set(MODELS.map(({ id }) => id));
const INTERACTION_KINDS: readonly Interaction['kind'][] = [
  'command',
  'autocomplete',
  'button',
  'select',
  'form',
  'message',
];
/** Discord gives an interaction up after three seconds. */
const ANSWER_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3];
const PAINT_SECONDS = [0.5, 1, 2, 4, 8, 15, 30, 60, 120, 300];
const WAIT_SECONDS = [0.1, 0.5, 1, 5, 15, 60, 300, 900, 1800, 3600];

/**
 * What happens, as Prometheus reads it. No label holds what a member, a server or a stranger has chosen, and each has but a few values.
 * See `docs/decisions/monitoring.md`.
 */
export function createPrometheus(version: string): Prometheus {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];

  const answers = new Histogram({
    name: 'easel_answer_seconds',
    help: 'From an interaction to its first answer, as Discord has taken it.',
    labelNames: ['kind'],
    buckets: ANSWER_SECONDS,
    registers,
  });
  const late = new Counter({
    name: 'easel_answers_too_late_total',
    help: 'Interactions that Discord had given up before they were answered.',
    registers,
  });
  const accepted = new Counter({
    name: 'easel_jobs_accepted_total',
    help: 'Requests that were accepted and acknowledged.',
    registers,
  });
  const ended = new Counter({
    name: 'easel_jobs_ended_total',
    help: 'Accepted requests by how they ended.',
    labelNames: ['state'],
    registers,
  });
  const refusals = new Counter({
    name: 'easel_refusals_total',
    help: 'Requests that the gate refused, by the rule.',
    labelNames: ['rule'],
    registers,
  });
  const waits = new Histogram({
    name: 'easel_wait_seconds',
    help: 'From a request to the first call for a picture of it.',
    labelNames: ['model'],
    buckets: WAIT_SECONDS,
    registers,
  });
  const paints = new Histogram({
    name: 'easel_paint_seconds',
    help: 'Of calls that brought a picture.',
    labelNames: ['model'],
    buckets: PAINT_SECONDS,
    registers,
  });
  const calls = new Counter({
    name: 'easel_calls_total',
    help: 'Calls to the painting service by what they brought.',
    labelNames: ['outcome'],
    registers,
  });
  const spend = new Counter({
    name: 'easel_spend_usd_total',
    help: 'What ended calls cost in US dollars; one that may have been charged counts.',
    labelNames: ['model'],
    registers,
  });
  const showNow = createGauges(registers, version);

  // What has not happened yet reads 0: a rate needs something to rise from.
  for (const state of FINAL_STATES) ended.inc({ state }, 0);
  for (const rule of RULES) refusals.inc({ rule }, 0);
  for (const outcome of ['painted', ...PAINT_FAILURE_REASONS]) calls.inc({ outcome }, 0);
  for (const kind of INTERACTION_KINDS) answers.zero({ kind });
  for (const model of MODEL_IDS) {
    spend.inc({ model }, 0);
    waits.zero({ model });
    paints.zero({ model });
  }

  const measures: Measures = {
    noteAnswer: (kind, answer, ms) => {
      if (answer === 'too late') late.inc();
      else answers.observe({ kind }, Math.max(ms, 0) / 1000);
    },
    noteAccepted: () => accepted.inc(),
    noteRefused: (rule) => refusals.inc({ rule }),
    noteEnded: (state) => ended.inc({ state }),
    noteWait: (model, ms) => waits.observe({ model: nameModel(model) }, Math.max(ms, 0) / 1000),
    noteCall: ({ model, outcome, charge, price, ms }) => {
      const labels = { model: nameModel(model) };
      calls.inc({ outcome });
      if (outcome === 'painted') paints.observe(labels, ms / 1000);
      if (charge !== 'free') spend.inc(labels, toUsd(price));
    },
  };
  return {
    measures,
    contentType: register.contentType,
    async render(now) {
      showNow(now);
      return register.metrics();
    },
  };
}

/** A job may have been written down by a version of Easel that knew other models. */
function nameModel(model: string): string {
  return MODEL_IDS.has(model) ? model : 'other';
}

function toUsd(amount: NanoUsd): number {
  return amount / NANO_PER_USD;
}
