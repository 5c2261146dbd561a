import { randomBytes } from 'node:crypto';
import { Changes } from './changes.ts';
import { Clock } from '../clock.ts';
import { createSnowflakes } from './snowflake.ts';
import { World } from './world.ts';

/** Three parts as Discord's: the application's id in base64, a time, a secret. */
function createBotToken(applicationId: string): string {
  const id = Buffer.from(applicationId).toString('base64url');
  return `${id}.${randomBytes(4).toString('base64url')}.${randomBytes(28).toString('base64url')}`;
}

export function createWorld(): World {
  const clock = new Clock();
  const createId = createSnowflakes(clock);
  const applicationId = createId();
  const botToken = createBotToken(applicationId);
  return new World({ applicationId, botToken, clock, changes: new Changes(), createId });
}
