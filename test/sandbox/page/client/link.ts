import { batch, effect } from '@preact/signals';
import type { Action, Control } from '../action-schema.ts';
import type { Outcome, PageView, WireLine } from '../contract.ts';
import { say } from './notices.ts';
import { FIRST_SCENE } from './scene.ts';
import {
  commands,
  controls,
  form,
  isLoading,
  isOnline,
  messages,
  place,
  scene,
  underWay,
  wire,
} from './state.ts';

const MAX_LINES = 600;

function takeView(view: Partial<PageView>): void {
  batch(() => {
    if (view.place) place.value = view.place;
    if (view.commands) commands.value = view.commands;
    if (view.messages) messages.value = view.messages;
    if (view.controls) controls.value = view.controls;
    isLoading.value = false;
  });
}

function takeLines(lines: readonly WireLine[]): void {
  const next = new Map(wire.value);
  for (const line of lines) next.set(line.id, line);
  wire.value = new Map([...next].slice(-MAX_LINES));
}

/** Follows the server for whoever is played, wherever that is. */
export function followServer(): void {
  effect(() => {
    const { as, in: where } = scene.value;
    // What stood elsewhere, or for somebody else, is not to be seen here even for a moment.
    messages.value = [];
    commands.value = [];
    isLoading.value = true;
    const source = new EventSource(`/events?${new URLSearchParams({ as, in: where })}`);
    source.addEventListener('open', () => {
      isOnline.value = true;
      wire.value = new Map();
    });
    source.addEventListener('error', () => {
      // Closed for good only where an address names nobody; else it goes on trying.
      if (source.readyState === EventSource.CLOSED) scene.value = FIRST_SCENE;
      else isOnline.value = false;
    });
    source.addEventListener('view', ({ data }) => takeView(JSON.parse(data)));
    source.addEventListener('wire', ({ data }) => takeLines(JSON.parse(data)));
    return () => source.close();
  });
}

async function post(path: string, body: BodyInit): Promise<Outcome> {
  try {
    const response = await fetch(path, { method: 'POST', body });
    if (!response.ok) return { ok: false, problem: await response.text() };
    const outcome: Outcome = await response.json();
    return outcome;
  } catch {
    return { ok: false, problem: 'The sandbox does not answer. Is it still running?' };
  }
}

/** As the member that is played. */
export async function ask(action: Action): Promise<Outcome> {
  const { as, in: where } = scene.value;
  return post('/act', JSON.stringify({ as, in: where, action }));
}

/** The same; a form that the bot opens in answer is shown. */
export async function act(action: Action): Promise<Outcome> {
  underWay.value += 1;
  const outcome = await ask(action);
  underWay.value -= 1;
  if (outcome.ok && outcome.form) form.value = outcome.form;
  return outcome;
}

/** The same, where a problem has no better place than a notice. */
export async function actOut(action: Action): Promise<Outcome> {
  return announce(await act(action));
}

export async function turn(control: Control): Promise<Outcome> {
  return announce(await post('/control', JSON.stringify({ control })));
}

export async function upload(file: File): Promise<Outcome> {
  return post(`/upload?${new URLSearchParams({ name: file.name })}`, file);
}

function announce(outcome: Outcome): Outcome {
  if (!outcome.ok) say(outcome.problem, { isProblem: true });
  else if (outcome.note !== undefined) say(outcome.note);
  return outcome;
}
