import { randomInt } from 'node:crypto';
import { AttachmentBuilder, Client, Events, type ChatInputCommandInteraction } from 'discord.js';

/**
 * What the benchmark compares Easel with: the bot that one writes in an hour, with discord.js and nothing else. It has no
 * queue and no memory, limits nothing and checks nothing, and its code is as direct as discord.js lets it be.
 */
const { DISCORD_TOKEN, DISCORD_API_URL, DATAOORTS_API_KEY, DATAOORTS_API_URL = '' } = process.env;

async function imagine(interaction: ChatInputCommandInteraction): Promise<void> {
  await interaction.deferReply();
  const prompt = interaction.options.getString('prompt', true);
  const seed = randomInt(2 ** 32);
  const response = await fetch(DATAOORTS_API_URL, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${DATAOORTS_API_KEY}` },
    body: JSON.stringify({
      model: 'stabilityai/stable-diffusion-xl-base-1.0',
      data: { prompt, width: 1024, height: 1024, num_steps: 20, guidance: 7.5, seed },
    }),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const picture = Buffer.from(await response.arrayBuffer());
  await interaction.editReply({
    content: `Seed: ${seed}`,
    files: [new AttachmentBuilder(picture, { name: 'picture.png' })],
  });
}

const client = new Client({
  intents: [],
  ...(DISCORD_API_URL !== undefined && { rest: { api: DISCORD_API_URL } }),
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) imagine(interaction).catch(console.error);
});
process.once('SIGTERM', () => process.exit());
await client.login(DISCORD_TOKEN);
