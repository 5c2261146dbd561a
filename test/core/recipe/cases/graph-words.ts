import { comfy, FOX, graphOf, INFOTEXT, node, SAMPLER, type Case } from './case.ts';
import { pngOf } from '../foreign-files.ts';

const encode = (text: unknown): ReturnType<typeof node> =>
  node('CLIPTextEncode', { text, clip: ['4', 1] });
const sampler = (inputs: object): ReturnType<typeof node> =>
  node('KSampler', { ...SAMPLER, ...inputs });

/** Words, by the ways in which graphs bring them to a text encoder. */
export const GRAPH_WORDS: readonly Case[] = [
  comfy(
    'areas are combined, and told as lost',
    {
      '3': sampler({ positive: ['20', 0] }),
      '20': node('ConditioningCombine', { conditioning_1: ['6', 0], conditioning_2: ['21', 0] }),
      '21': node('ConditioningSetArea', { width: 400, height: 400, conditioning: ['22', 0] }),
      '22': encode('a stone'),
    },
    { request: { ...FOX, prompt: 'a red fox, a stone' }, dropped: ['areas'] },
  ),
  ...[
    { prompt: ['20', 0], negative_prompt: ['21', 0] },
    { positive_prompt: 'a red fox', negative_prompt: 'fog, rain' },
    { Positive: 'a red fox', Negative: 'fog, rain' },
    { text_positive: 'a red fox', text_negative: ['21', 0] },
    { pos: 'a red fox', neg: 'fog, rain' },
    { text1: 'a red fox', text2: 'fog, rain' },
    { prompt: 'a red fox', negative: ['21', 0] },
  ].map((texts) =>
    comfy(`one node has both prompts as ${Object.keys(texts).join(' and ')}`, {
      '3': sampler({ positive: ['6', 0], negative: ['6', 1] }),
      '6': node('Two Clip Text Encode', { ...texts, clip: ['4', 1] }),
      '20': node('String_', { value: 'a red fox' }),
      '21': node('String_', { value: 'fog, rain' }),
    }),
  ),
  comfy('joined words keep their order through nested joins', {
    '6': encode(['20', 0]),
    '20': node('Text Concatenate', {
      delimiter: ' ',
      clean_whitespace: 'true',
      text_a: ['21', 0],
      text_b: ['22', 0],
    }),
    '21': node('Text Concatenate', { delimiter: ' ', text_a: ['23', 0], text_b: ['24', 0] }),
    '22': node('Text Multiline', { text: 'fox' }),
    '23': node('Text Multiline', { text: 'a' }),
    '24': node('Text Multiline', { text: 'red' }),
  }),
  comfy('a linked text stands where its name says, not behind what is typed', {
    '6': encode(['20', 0]),
    '20': node('CR Text Concatenate', { text2: 'fox', separator: ' ', text1: ['21', 0] }),
    '21': node('CR Text', { text: 'a red' }),
  }),
  comfy('a shown text is taken, not the template that it came from', {
    '6': encode(['20', 0]),
    '20': node('ShowText|pysssss', { text: ['21', 0], text_0: 'a red fox' }),
    '21': node('DPRandomGenerator', { text: 'a {red|grey} fox', seed: 3 }),
  }),
  comfy('so is what a node shows under another name', {
    '6': encode(['20', 0]),
    '20': node('easy showAnything', { text: 'a red fox', anything: ['21', 0] }),
    '21': node('DPRandomGenerator', { text: 'a {red|grey} fox', seed: 3 }),
  }),
  comfy('and what a wildcard was filled in with', {
    '6': encode(['20', 0]),
    '20': node('ImpactWildcardProcessor', {
      wildcard_text: 'a __colour__ fox',
      populated_text: 'a red fox',
      mode: 'populate',
      seed: 1,
    }),
  }),
  comfy(
    'words that a node makes up are not claimed',
    {
      '6': encode(['20', 0]),
      '20': node('DPRandomGenerator', { text: 'a {red|grey} fox', seed: 3 }),
    },
    { refusal: 'recipe.no_prompt' },
  ),
  comfy(
    'beside words that are known, they are told',
    {
      '6': encode(['20', 0]),
      '20': node('JoinStrings', { string1: 'a red fox', string2: ['21', 0], delimiter: ', ' }),
      '21': node('OllamaGenerate', { prompt: 'say more', model: 'x' }),
    },
    { request: FOX, dropped: ['words that nodes make up'] },
  ),
  comfy('numbers in a string beside the conditioning are no words', {
    '3': sampler({ positive: ['20', 0] }),
    '20': node('GuideData', { positive: ['6', 0], frames: ['21', 0] }),
    '21': node('easy stringToIntList', { string: '0, 0, 640, 848' }),
  }),
  ...['Text', 'STRING', 'user_prompt', 'multiline_text', 'whatever'].map((name) =>
    comfy(`a text is called ${name}`, {
      '6': encode(['20', 0]),
      '7': encode(['21', 0]),
      '20': node('DF_Text_Box', { [name]: 'a red fox' }),
      '21': node('DF_Text_Box', { [name]: 'fog, rain' }),
    }),
  ),
  comfy(
    'zeroed conditioning is no negative prompt, also behind a ControlNet',
    {
      '3': sampler({ positive: ['20', 0], negative: ['20', 1] }),
      '20': node('ControlNetApplySD3', {
        strength: 0.6,
        positive: ['6', 0],
        negative: ['21', 0],
        control_net: ['22', 0],
        image: ['23', 0],
      }),
      '21': node('ConditioningZeroOut', { conditioning: ['6', 0] }),
      '22': node('ControlNetLoader', { control_net_name: 'c.safetensors' }),
      '23': node('LoadImage', { image: 'a.png' }),
    },
    { request: { ...FOX, negativePrompt: null }, dropped: ['ControlNet', 'input image'] },
  ),
  comfy('an encoder with two fields has the same words once', {
    '6': node('CLIPTextEncodeSDXL', {
      width: 1024,
      height: 1024,
      text_g: 'a red fox',
      text_l: 'a red fox',
      clip: ['4', 1],
    }),
  }),
  comfy('the branch that a switch takes is followed', {
    '6': encode(['20', 0]),
    '20': node('ImpactSwitch', { select: 2, input1: ['21', 0], input2: ['22', 0] }),
    '21': node('String', { string: 'a stone' }),
    '22': node('String', { string: 'a red fox' }),
  }),
  comfy(
    'a styler’s words are read, and its style is told as lost',
    {
      '6': encode(['20', 0]),
      '7': encode(['20', 1]),
      '20': node('SDXLPromptStyler', {
        text_positive: 'a red fox',
        text_negative: 'fog, rain',
        style: 'sai-anime',
        log_prompt: 'No',
      }),
    },
    { dropped: ['style'] },
  ),
  comfy('words are replaced as the node does it', {
    '6': encode(['20', 0]),
    '20': node('Text Find and Replace', { text: 'a grey fox', find: 'grey', replace: 'red' }),
  }),
  comfy(
    'what GLIGEN puts into boxes is no more of the words',
    {
      '3': sampler({ positive: ['20', 0] }),
      '20': node('GLIGENTextBoxApply', {
        text: 'a tail',
        conditioning_to: ['21', 0],
        clip: ['4', 1],
        gligen_textbox_model: ['23', 0],
      }),
      '21': node('GLIGENTextBoxApply', {
        text: 'a paw',
        conditioning_to: ['6', 0],
        clip: ['4', 1],
        gligen_textbox_model: ['23', 0],
      }),
      '23': node('GLIGENLoader', { gligen_name: 'gligen_sd14_textbox_pruned.safetensors' }),
    },
    { dropped: ['areas'] },
  ),
  comfy('words whose parts are cut off from each other', {
    '3': sampler({ positive: ['22', 0] }),
    '20': node('BNK_CutoffBasePrompt', { text: 'a red fox', clip: ['4', 1] }),
    '21': node('BNK_CutoffSetRegions', {
      region_text: 'red fox',
      target_text: 'red',
      weight: 1,
      clip_regions: ['20', 0],
    }),
    '22': node('BNK_CutoffRegionsToConditioning', { mask_token: '', clip_regions: ['21', 0] }),
  }),
  comfy(
    'what a language model is told is not what it answers, whatever its node is called',
    {
      '6': encode(['20', 0]),
      '20': node('TextGenerate', {
        prompt: ['21', 0],
        clip: ['4', 1],
        max_length: 512,
        'sampling_mode.temperature': 0.7,
      }),
      '21': node('StringConcatenate', {
        string_a: 'Expand this:',
        string_b: 'a fox',
        delimiter: ' ',
      }),
    },
    { refusal: 'recipe.no_prompt' },
  ),
  {
    name: 'the size of the last pass in the infotext gives way to that of the first in the graph',
    file: pngOf({
      parameters: INFOTEXT.replace('832x1216', '1248x1824'),
      prompt: graphOf({
        '8': node('VAEDecode', { samples: ['10', 0], vae: ['4', 2] }),
        '10': sampler({ steps: 4, denoise: 0.3, latent_image: ['11', 0] }),
        '11': node('LatentUpscale', { width: 1248, height: 1824, samples: ['3', 0] }),
      }),
    }),
    copy: 'a1111',
    request: FOX,
    dropped: ['second pass'],
  },
  {
    name: 'a graph of another picture says nothing of the infotext',
    file: pngOf({
      parameters: INFOTEXT.replace('832x1216', '1248x1824'),
      prompt: graphOf({
        '3': sampler({ seed: 99 }),
        '8': node('VAEDecode', { samples: ['10', 0], vae: ['4', 2] }),
        '10': sampler({ steps: 4, denoise: 0.3, latent_image: ['3', 0] }),
      }),
    }),
    request: { ...FOX, width: 1248, height: 1824 },
    notDropped: ['second pass'],
  },
  {
    name: 'a placeholder in the infotext gives way to the graph',
    file: pngOf({
      parameters:
        'unknown\nNegative prompt: unknown\nSteps: 20, Sampler: euler, CFG Scale: 8.0, Seed: 0, Size: 512x512',
      prompt: graphOf(),
    }),
    request: FOX,
  },
];
