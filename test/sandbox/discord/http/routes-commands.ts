import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { invalidForm, REFUSAL } from './api-error.ts';
import { COMMAND_TYPE, commandBody, type CommandBody } from '../commands/command-rules.ts';
import type { RegisteredCommand } from './contract.ts';
import { parseForm } from '../components/form.ts';
import { idParam, NO_CONTENT, ok, type Answer, type Call, type Route } from './route.ts';
import { GLOBAL_SCOPE, type World } from '../world/world.ts';

/** application-commands.mdx "Registering a Command", and its limit on new ones a day. */
const MAX_BY_TYPE: Readonly<Record<number, number>> = {
  [COMMAND_TYPE.chatInput]: 100,
  [COMMAND_TYPE.user]: 15,
  [COMMAND_TYPE.message]: 15,
};
const MAX_PUT = 130;
const MAX_CREATES_A_DAY = 200;
const DAY_MS = 24 * 60 * 60_000;

function register(
  world: World,
  scope: string,
  body: CommandBody,
  existing: RegisteredCommand | undefined,
): RegisteredCommand {
  const isGlobal = scope === GLOBAL_SCOPE;
  const command = {
    id: existing?.id ?? world.createId(),
    application_id: world.applicationId,
    version: existing?.version ?? world.createId(),
    ...(isGlobal ? {} : { guild_id: scope }),
    type: body.type,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description,
    description_localizations: body.description_localizations ?? null,
    default_member_permissions: body.default_member_permissions ?? null,
    ...(isGlobal ? { dm_permission: body.dm_permission ?? true } : {}),
    contexts: isGlobal ? (body.contexts ?? null) : null,
    integration_types: isGlobal ? body.integration_types : [0],
    nsfw: body.nsfw,
    ...(body.options ? { options: body.options } : {}),
  };
  const isUnchanged = existing === undefined || isDeepStrictEqual(command, existing);
  return isUnchanged ? command : { ...command, version: world.createId() };
}

/** As for a name or a description that Discord's own filter objects to. */
function refuseOrdered({ refusedCommands }: World, body: CommandBody, at: readonly number[]): void {
  if (!refusedCommands.has(body.name)) return;
  const code = 'APPLICATION_COMMAND_INVALID_NAME';
  throw invalidForm([{ path: [...at, 'name'], code, message: 'Command name is invalid' }]);
}

function scopeOf(call: Call): string {
  const { world } = call.platform;
  if (idParam(call, 'application') !== world.applicationId) throw REFUSAL.unknownApplication();
  if (call.params['guild'] === undefined) return GLOBAL_SCOPE;
  const guild = idParam(call, 'guild');
  if (!world.servers.has(guild)) throw REFUSAL.missingAccess();
  return guild;
}

function commandsIn(call: Call): readonly RegisteredCommand[] {
  return call.platform.world.commands.get(scopeOf(call)) ?? [];
}

/** Only names that were not there before count. */
function countCreations(world: World, scope: string, commands: readonly RegisteredCommand[]): void {
  const known = world.commands.get(scope) ?? [];
  const created = commands.filter((command) => !known.some(({ id }) => id === command.id));
  const now = world.clock.now();
  const recent = (world.commandCreations.get(scope) ?? []).filter((at) => now - at < DAY_MS);
  const all = [...recent, ...created.map(() => now)];
  if (all.length > MAX_CREATES_A_DAY) throw REFUSAL.dailyCommandCreates();
  world.commandCreations.set(scope, all);
}

function store(call: Call, commands: readonly RegisteredCommand[]): void {
  for (const [type, max] of Object.entries(MAX_BY_TYPE)) {
    if (commands.filter((command) => command.type === Number(type)).length > max) {
      throw REFUSAL.tooManyCommands();
    }
  }
  const scope = scopeOf(call);
  countCreations(call.platform.world, scope, commands);
  call.platform.world.commands.set(scope, commands);
  call.platform.world.changes.ring();
}

function isSame(a: { type: number; name: string }, b: { type: number; name: string }): boolean {
  return a.type === b.type && a.name === b.name;
}

function listCommands(call: Call): Answer {
  const commands = commandsIn(call);
  if (call.query.get('with_localizations') === 'true') return ok(commands);
  const text = JSON.stringify(commands, (key, value: unknown) =>
    key.endsWith('_localizations') ? undefined : value,
  );
  return ok(JSON.parse(text));
}

/** Replaces all; a command whose name exists keeps its id, and its version too when nothing changed. */
function putCommands(call: Call): Answer {
  const scope = scopeOf(call);
  const bodies = parseForm(z.array(commandBody).max(MAX_PUT), call.json);
  for (const [index, body] of bodies.entries()) refuseOrdered(call.platform.world, body, [index]);
  const duplicate = bodies.findIndex((body, index) =>
    bodies.slice(0, index).some((other) => isSame(body, other)),
  );
  if (duplicate >= 0) {
    const code = 'APPLICATION_COMMANDS_DUPLICATE_NAME';
    throw invalidForm([
      { path: [duplicate], code, message: 'Application command names must be unique' },
    ]);
  }
  const known = commandsIn(call);
  const commands = bodies.map((body) =>
    register(
      call.platform.world,
      scope,
      body,
      known.find((command) => isSame(command, body)),
    ),
  );
  store(call, commands);
  return ok(commands);
}

function postCommand(call: Call): Answer {
  const scope = scopeOf(call);
  const body = parseForm(commandBody, call.json);
  refuseOrdered(call.platform.world, body, []);
  const known = commandsIn(call);
  const existing = known.find((command) => isSame(command, body));
  const command = register(call.platform.world, scope, body, existing);
  store(call, [...known.filter((other) => other !== existing), command]);
  return { status: existing ? 200 : 201, body: command };
}

function findCommand(call: Call): RegisteredCommand {
  const id = idParam(call, 'command');
  const found = commandsIn(call).find((command) => command.id === id);
  if (!found) throw REFUSAL.unknownCommand();
  return found;
}

function deleteCommand(call: Call): Answer {
  const found = findCommand(call);
  store(
    call,
    commandsIn(call).filter((command) => command !== found),
  );
  return NO_CONTENT;
}

const shared = { auth: 'bot', bucket: { limit: 20, perMs: 20_000 } } as const;
const BASES = ['/applications/:application', '/applications/:application/guilds/:guild'];

export const COMMAND_ROUTES: readonly Route[] = BASES.flatMap((base): Route[] => {
  const major = base.includes(':guild') ? ['guild'] : [];
  const all = { ...shared, major, template: `${base}/commands` };
  const one = { ...shared, major, template: `${base}/commands/:command` };
  return [
    { ...all, method: 'GET', handle: listCommands },
    { ...all, method: 'PUT', handle: putCommands },
    { ...all, method: 'POST', handle: postCommand },
    { ...one, method: 'GET', handle: (call) => ok(findCommand(call)) },
    { ...one, method: 'DELETE', handle: deleteCommand },
  ];
});
