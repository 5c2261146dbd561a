import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { answer, call, callbackPath, webhookPath } from '../../discord/http/call.ts';
import { ClientRefusal, formOf, startDiscordStandIn, textOf } from '../../discord/index.ts';
import type { DiscordStandIn, FormValues, Message, SentInteraction } from '../../discord/index.ts';
import { identifyAs, RawGateway } from '../../discord/gateway/raw-gateway.ts';

/** What a form shows, what is sent of it, and what may answer it. */

let discord: DiscordStandIn;
let gateway: RawGateway;
let opener: SentInteraction;
beforeAll(async () => {
  discord = await startDiscordStandIn();
});
afterAll(() => discord.close());
beforeEach(async () => {
  // A new window for every bucket.
  discord.advance(60_000);
  opener = discord.as(discord.members.ada).slash('settings', {}, { bypassClient: true });
  gateway = new RawGateway(discord);
  await gateway.next(({ op }) => op === 10);
  gateway.send(2, identifyAs(discord.botToken));
  await gateway.event('READY');
});
afterEach(async () => {
  gateway.close(1000);
  await gateway.closed;
});

const label = (text: string, component: object, more: object = {}): object => ({
  type: 18,
  label: text,
  component,
  ...more,
});
const option = (value: string, more: object = {}): object => ({
  label: value.toUpperCase(),
  value,
  ...more,
});
const chosen = { default: true };
const form = (...components: object[]): object => ({ custom_id: 'f', title: 'House', components });
async function open(...components: object[]): Promise<void> {
  await answer(discord, opener, { type: 9, data: form(...components) });
}
async function submitted(values?: FormValues): Promise<object> {
  discord.as(discord.members.ada).submitModal(opener, values);
  const { d } = await gateway.event('INTERACTION_CREATE');
  return Object(d);
}

const NAME = label('Name', { type: 4, custom_id: 'name', style: 1, value: 'Fox' });
const NOTE = label(
  'Note',
  { type: 4, custom_id: 'note', style: 2, required: false, placeholder: 'Any' },
  { description: 'For moderators' },
);
const MODEL = label('Model', {
  type: 3,
  custom_id: 'model',
  options: [option('base'), option('turbo', { ...chosen, description: 'Fast' })],
});
const MODE = label('Mode', {
  type: 21,
  custom_id: 'mode',
  options: [option('on', chosen), option('off')],
});
const DAYS = label('Days', {
  type: 22,
  custom_id: 'days',
  options: [option('mon', chosen), option('tue', chosen), option('wed')],
});
const HIDE = label('Hide', { type: 23, custom_id: 'hide', default: true });

test('a form shows its title, labels and what is filled in', async () => {
  await open(NAME, NOTE, MODEL, DAYS, HIDE);
  const { title, fields } = formOf(opener);
  expect([title, Object.keys(fields)]).toEqual([
    'House',
    ['name', 'note', 'model', 'days', 'hide'],
  ]);
  expect(fields).toMatchObject({
    name: { type: 4, label: 'Name', description: undefined, required: true, value: 'Fox' },
    note: { description: 'For moderators', placeholder: 'Any', required: false, value: '' },
    model: {
      value: ['turbo'],
      options: [
        { value: 'base', label: 'BASE' },
        { value: 'turbo', description: 'Fast' },
      ],
    },
    days: { value: ['mon', 'tue'] },
    hide: { value: true },
  });
});

test('what is not changed is sent as it was filled in', async () => {
  await open(NAME, MODEL, MODE, DAYS, HIDE);
  const payload = await submitted();
  expect(payload).toMatchObject({
    type: 5,
    data: {
      custom_id: 'f',
      components: [
        { type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'name', value: 'Fox' } },
        { type: 18, id: 3, component: { type: 3, id: 4, custom_id: 'model', values: ['turbo'] } },
        { type: 18, component: { type: 21, custom_id: 'mode', value: 'on' } },
        { type: 18, component: { type: 22, custom_id: 'days', values: ['mon', 'tue'] } },
        { type: 18, component: { type: 23, custom_id: 'hide', value: true } },
      ],
    },
  });
  expect(payload).not.toHaveProperty('data.resolved');
});

test('what is changed is sent as given', async () => {
  await open({ type: 10, content: 'Please choose' }, NAME, MODEL, DAYS, HIDE);
  expect(formOf(opener).text).toBe('Please choose');
  const values = { name: 'Hen', model: 'base', days: ['wed', 'mon'], hide: false };
  expect(await submitted(values)).toMatchObject({
    data: {
      components: [
        { type: 10, id: 1 },
        { component: { value: 'Hen' } },
        { component: { values: ['base'] } },
        { component: { values: ['wed', 'mon'] } },
        { component: { value: false } },
      ],
    },
  });
});

test('a choice that is not required may be left empty', async () => {
  const none = { required: false, options: [option('a'), option('b')] };
  await open(
    label('x', { type: 21, custom_id: 'radio', ...none }),
    label('x', { type: 22, custom_id: 'boxes', ...none }),
    label('x', { type: 8, custom_id: 'log', required: false, min_values: 0 }),
  );
  expect(await submitted()).toMatchObject({
    data: {
      components: [
        { component: { value: null } },
        { component: { values: [] } },
        { component: { values: [] } },
      ],
    },
  });
});

test('selects of members, roles and channels keep their defaults and bring the entities along', async () => {
  const { general, lounge } = discord.channels;
  const { mod, ben } = discord.members;
  const role = discord.addRole(discord.server, 'muses');
  const gone = discord.addChannel(discord.server);
  const optional = { required: false, min_values: 0, max_values: 5 };
  const entity = (type: number, customId: string, defaults: (readonly [string, string])[]) =>
    label(customId, {
      type,
      custom_id: customId,
      ...optional,
      default_values: defaults.map(([kind, id]) => ({ type: kind, id })),
    });
  await open(
    entity(5, 'members', [['user', mod.id]]),
    entity(6, 'roles', [['role', role.id]]),
    entity(7, 'spared', [
      ['user', ben.id],
      ['role', role.id],
    ]),
    entity(8, 'places', [
      ['channel', general.id],
      ['channel', gone.id],
    ]),
    entity(8, 'log', []),
  );
  expect(formOf(opener).fields['spared']?.value).toEqual([ben.id, role.id]);
  discord.deleteChannel(gone);
  const payload = await submitted({ log: [lounge.id] });
  expect(payload).toMatchObject({
    data: {
      components: [
        { component: { type: 5, values: [mod.id] } },
        { component: { type: 6, values: [role.id] } },
        { component: { type: 7, values: [ben.id, role.id] } },
        { component: { type: 8, values: [general.id] } },
        { component: { type: 8, values: [lounge.id] } },
      ],
      resolved: {
        users: { [mod.id]: {}, [ben.id]: {} },
        members: { [mod.id]: { roles: [] }, [ben.id]: {} },
        roles: { [role.id]: { name: 'muses' } },
        channels: { [general.id]: { name: 'general' }, [lounge.id]: { name: 'lounge' } },
      },
    },
  });
});

test('files that are handed in come with the form', async () => {
  await open(label('List', { type: 19, custom_id: 'list', file_types: ['.csv'] }));
  const file = discord.upload('list.csv', Buffer.from('a,b'));
  expect(await submitted({ list: [file.id] })).toMatchObject({
    data: {
      components: [{ component: { values: [file.id] } }],
      resolved: { attachments: { [file.id]: { filename: 'list.csv', size: 3 } } },
    },
  });
});

test.for<[string, FormValues, RegExp]>([
  ['no field of the form', { other: 'x' }, /no field "other"/],
  ['an emptied text that is required', { name: '' }, /"name" is required/],
  ['an emptied choice that is required', { model: [] }, /"model" is required/],
  ['a value that is not offered', { model: 'best' }, /no option "best"/],
  ['two values for one', { model: ['base', 'turbo'] }, /1 to 1 values/],
  ['the same box twice', { days: ['mon', 'mon'] }, /once/],
  ['a text for a tick', { hide: 'yes' }, /true or false/],
  ['a tick for a text', { name: true }, /takes a text/],
  ['somebody who is nobody', { who: '123456789012345678' }, /offers no user/],
])('the client does not send %s', async ([, values, why]) => {
  const who = label('Who', { type: 5, custom_id: 'who', required: false });
  await open(NAME, MODEL, DAYS, HIDE, who);
  const submit = () => discord.as(discord.members.ada).submitModal(opener, values);
  expect(submit).toThrow(ClientRefusal);
  expect(submit).toThrow(why);
});

test('a forged form is not checked', async () => {
  await open(MODEL);
  discord
    .as(discord.members.ada)
    .submitModal(opener, { model: ['x', 'y'] }, { bypassClient: true });
  expect((await gateway.event('INTERACTION_CREATE')).d).toMatchObject({
    data: { components: [{ component: { values: ['x', 'y'] } }] },
  });
});

const select = (type: number, more: object): object =>
  label('x', { type, custom_id: 'a', ...more });
const user = (index: number): object => ({
  type: 'user',
  id: `${123456789012345678n + BigInt(index)}`,
});

test.for<[string, object]>([
  ['min_values 0 though required', select(5, { min_values: 0 })],
  ['a minimum over the maximum', select(5, { min_values: 3, max_values: 2 })],
  ['more defaults than values', select(5, { default_values: [user(1), user(2)] })],
  [
    'fewer defaults than values',
    select(5, { min_values: 2, max_values: 3, default_values: [user(1)] }),
  ],
  ['a role as a member’s default', select(5, { default_values: [{ ...user(1), type: 'role' }] })],
  [
    'a channel as a mentionable’s default',
    select(7, { default_values: [{ ...user(1), type: 'channel' }] }),
  ],
  ['a default that is no id', select(8, { default_values: [{ type: 'channel', id: 'log' }] })],
  ['26 options', select(3, { options: Array.from({ length: 26 }, (_, n) => option(`${n}`)) })],
  ['the same value twice', select(3, { options: [option('a'), option('a')] })],
  [
    'two defaults for one value',
    select(3, { options: [option('a', chosen), option('b', chosen)] }),
  ],
  ['more values than options', select(3, { max_values: 3, options: [option('a'), option('b')] })],
  ['a radio group of one', select(21, { options: [option('a')] })],
  ['two chosen radios', select(21, { options: [option('a', chosen), option('b', chosen)] })],
  ['eleven boxes', select(22, { options: Array.from({ length: 11 }, (_, n) => option(`${n}`)) })],
  ['a button', label('x', { type: 2, style: 1, label: 'x', custom_id: 'a' })],
  [
    'a description over 100',
    label('x', { type: 5, custom_id: 'a' }, { description: 'x'.repeat(101) }),
  ],
])('a form with %s is refused', async ([, component]) => {
  const json = { type: 9, data: form(component) };
  const { status, body } = await call(discord, { path: callbackPath(opener), json });
  expect([status, body['code']]).toEqual([400, 50035]);
  expect(() => formOf(opener)).toThrow('no form');
});

test('a form cannot follow a deferral', async () => {
  await answer(discord, opener, { type: 5 });
  const json = { type: 9, data: form(NAME) };
  const { body } = await call(discord, { path: callbackPath(opener), json });
  expect(body['code']).toBe(40060);
});

test('a form that a message command opened takes no update', async () => {
  const path = `/applications/${discord.applicationId}/commands`;
  await call(discord, { path, json: { type: 3, name: 'Report picture' } });
  const words = discord.as(discord.members.ben).post('look');
  opener = discord.as(discord.members.ada).messageCommand('Report picture', words);
  await open(NAME);
  const form9 = discord.as(discord.members.ada).submitModal(opener);
  for (const type of [6, 7, 9]) {
    const json = { type, data: { content: 'x' } };
    const { body } = await call(discord, { path: callbackPath(form9), json });
    expect([type, body['code']]).toEqual([type, 50035]);
  }
  await answer(discord, form9, { type: 5, data: { flags: 64 } });
});

const GO = { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] };

async function panel(flags: number): Promise<Message> {
  await answer(discord, opener, {
    type: 4,
    data: { flags, content: 'old', components: [GO] },
  });
  return opener.finished();
}

test.for<[string, number]>([
  ['a public panel', 0],
  ['a private panel', 64],
])('%s is updated by the form that its button opened', async ([, flags]) => {
  const message = await panel(flags);
  const ada = discord.as(discord.members.ada);
  opener = ada.press(message, 'Go');
  await open(NAME);
  await answer(discord, ada.submitModal(opener), { type: 7, data: { content: 'new' } });
  expect([textOf(message), message.edits]).toEqual(['new', 1]);

  opener = ada.press(message, 'Go');
  await open(NAME);
  const later = ada.submitModal(opener);
  await answer(discord, later, { type: 6 });
  discord.advance(14 * 60_000);
  const path = webhookPath(discord, later, '@original');
  await call(discord, { method: 'PATCH', path, json: { content: 'newer' } });
  expect(textOf(message)).toBe('newer');
  discord.advance(2 * 60_000);
  const late = await call(discord, { method: 'PATCH', path, json: { content: 'too late' } });
  expect(late.body['code']).toBe(50027);
});
