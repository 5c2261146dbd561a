/** What happened, in order: `accept`, `defer`, `paint 7`, `deliver 7`, … */
export type Events = string[];
