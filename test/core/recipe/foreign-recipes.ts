/** What other tools write, by their documented forms; the words are made up. */

/** AUTOMATIC1111's Web UI, with files named in the prompt and a second pass. */
export const WEB_UI = [
  'a red fox, (detailed:1.2), <lora:fur_detail:0.8> autumn',
  'second line of the prompt',
  'Negative prompt: blurry, text',
  'watermark',
  'Steps: 30, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 965400086, Size: 832x1216, Model hash: 31e35c80fc, Model: sd_xl_base_1.0, VAE hash: 235745af8d, VAE: sdxl_vae.safetensors, Denoising strength: 0.4, Clip skip: 2, Hires upscale: 1.5, Hires steps: 10, Hires upscaler: 4x-UltraSharp, Lora hashes: "fur_detail: 0123456789ab, other: ba9876543210", Version: v1.10.1',
].join('\n');

export const FORGE = [
  'a red fox',
  'Steps: 8, Sampler: Euler, Schedule type: Simple, CFG scale: 1, Distilled CFG Scale: 3.5, Seed: 12, Size: 896x1152, Model: flux1-dev-bnb-nf4-v2, Version: f2.0.1v1.10.1-previous',
].join('\n');

export const SD_NEXT = [
  'a red fox',
  'Negative prompt: fog',
  'Steps: 20, Size: 512x768, Sampler: Euler a, Seed: 1, CFG scale: 7, App: SD.Next, Version: 1a2b3c4, Pipeline: StableDiffusionXLPipeline, Operations: txt2img, Model: dreamshaper_8LCM',
].join('\n');

export const INVOKE_AI = JSON.stringify({
  app_version: '4.2.9',
  generation_mode: 'sdxl_txt2img',
  positive_prompt: 'a red fox',
  negative_prompt: 'fog',
  width: 1024,
  height: 768,
  seed: 4_294_967_295,
  rand_device: 'cpu',
  cfg_scale: 7.5,
  steps: 18,
  scheduler: 'dpmpp_2m_k',
  model: { key: 'a1', name: 'stable-diffusion-xl-base-1-0', base: 'sdxl', type: 'main' },
  loras: [{ model: { name: 'fur' }, weight: 0.75 }],
  vae: null,
});

export const OLD_INVOKE_AI = JSON.stringify({
  model: 'stable diffusion',
  model_weights: 'stable-diffusion-1.5',
  app_version: '2.3.5',
  image: {
    prompt: [{ prompt: 'a red fox [fog]', weight: 1 }],
    steps: 20,
    cfg_scale: 7.5,
    threshold: 0,
    height: 512,
    width: 512,
    seed: 42,
    type: 'txt2img',
    sampler: 'k_lms',
  },
});

export const NOVEL_AI = {
  Title: 'AI generated image',
  Description: 'a red fox',
  Software: 'NovelAI',
  Source: 'NovelAI Diffusion V4.5 1229B44F',
  Comment: JSON.stringify({
    prompt: 'a red fox',
    steps: 28,
    height: 1216,
    width: 832,
    scale: 5,
    uncond_scale: 0,
    cfg_rescale: 0,
    seed: 3_816_166_865,
    n_samples: 1,
    noise_schedule: 'karras',
    sampler: 'k_euler_ancestral',
    v4_prompt: {
      caption: {
        base_caption: 'a red fox in autumn',
        char_captions: [{ char_caption: 'fox', centers: [{ x: 0.5, y: 0.5 }] }],
      },
    },
    v4_negative_prompt: { caption: { base_caption: 'lowres', char_captions: [] } },
    uc: 'lowres, text',
    request_type: 'PromptGenerateRequest',
  }),
};

export const FOOOCUS = {
  fooocus_scheme: 'fooocus',
  parameters: JSON.stringify({
    adm_guidance: '(1.5, 0.8, 0.3)',
    base_model: 'juggernautXL_v8Rundiffusion',
    full_negative_prompt: ['fog', 'unrealistic, saturated'],
    full_prompt: ['cinematic still a red fox', 'a red fox, intricate'],
    guidance_scale: 4.0,
    loras: [['sd_xl_offset_example-lora_1.0', 0.1, 'abc']],
    metadata_scheme: 'fooocus',
    negative_prompt: 'fog',
    performance: 'Speed',
    prompt: 'a red fox',
    refiner_model: 'None',
    resolution: '(896, 1152)',
    sampler: 'dpmpp_2m_sde_gpu',
    scheduler: 'karras',
    seed: '4012345678901234567',
    sharpness: 2.0,
    steps: 30,
    styles: "['Fooocus V2']",
    vae: 'Default (model)',
    version: 'Fooocus v2.5.5',
  }),
};

export const SWARM_UI = JSON.stringify({
  sui_image_params: {
    prompt: 'a red fox',
    negativeprompt: '',
    model: 'SDXL/sdxl_lightning_4step',
    seed: 1_500_000_000,
    steps: 4,
    cfgscale: 1.0,
    width: 1024,
    height: 1024,
    sampler: 'euler',
    swarm_version: '0.9.3.1',
  },
});

const node = (class_type: string, inputs: object): object => ({ class_type, inputs });

/** The graph that ComfyUI starts with, and after it a pass that enlarges. */
export const COMFY_UI = {
  '3': node('KSampler', {
    seed: 156_680_208_700_286,
    steps: 20,
    cfg: 8,
    sampler_name: 'euler',
    scheduler: 'normal',
    denoise: 1,
    model: ['10', 0],
    positive: ['6', 0],
    negative: ['7', 0],
    latent_image: ['5', 0],
  }),
  '4': node('CheckpointLoaderSimple', { ckpt_name: 'SDXL\\sd_xl_base_1.0.safetensors' }),
  '5': node('EmptyLatentImage', { width: 1152, height: 896, batch_size: 1 }),
  '6': node('CLIPTextEncode', { text: 'a red fox', clip: ['10', 1] }),
  '7': node('CLIPTextEncode', { text: 'text, watermark', clip: ['10', 1] }),
  '8': node('VAEDecode', { samples: ['11', 0], vae: ['4', 2] }),
  '9': node('SaveImage', { filename_prefix: 'ComfyUI', images: ['8', 0] }),
  '10': node('LoraLoader', { lora_name: 'fur.safetensors', model: ['4', 0], clip: ['4', 1] }),
  '11': node('KSampler', {
    seed: 1,
    steps: 10,
    cfg: 8,
    sampler_name: 'euler',
    scheduler: 'normal',
    denoise: 0.5,
    model: ['10', 0],
    positive: ['6', 0],
    negative: ['7', 0],
    latent_image: ['12', 0],
  }),
  '12': node('LatentUpscale', { samples: ['3', 0], width: 2304, height: 1792 }),
};

/** ComfyUI's graph for FLUX: noise, guidance and steps are nodes of their own, and a number too. */
export const COMFY_FLUX = {
  '5': node('EmptySD3LatentImage', { width: 1024, height: 1024, batch_size: 1 }),
  '6': node('CLIPTextEncode', { text: ['20', 0], clip: ['11', 0] }),
  '12': node('UNETLoader', { unet_name: 'flux1-schnell.safetensors', weight_dtype: 'default' }),
  '13': node('SamplerCustomAdvanced', {
    noise: ['25', 0],
    guider: ['22', 0],
    sampler: ['16', 0],
    sigmas: ['17', 0],
    latent_image: ['5', 0],
  }),
  '16': node('KSamplerSelect', { sampler_name: 'euler' }),
  '17': node('BasicScheduler', {
    scheduler: 'simple',
    steps: ['21', 0],
    denoise: 1,
    model: ['12', 0],
  }),
  '20': node('PrimitiveString', { value: 'a red fox' }),
  '21': node('PrimitiveInt', { value: 4 }),
  '22': node('BasicGuider', { model: ['12', 0], conditioning: ['6', 0] }),
  '25': node('RandomNoise', { noise_seed: 219_670_278 }),
};
