import type { Text } from '#core/i18n/text.ts';
import type { GateRefusal } from '../ports/intake.ts';

/** Why a request comes to nothing, for its member alone: a sentence, or the gate's no, which is on the books. */
export type Refusal = Text | GateRefusal;
