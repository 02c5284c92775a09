import { describe, expect, it } from 'vitest';
import { readConfirmation } from './read-confirmation';

const TOLD =
  '**Cancel order #1001**\n- Reason: no longer needed\n- You get back: €53.90 (PayPal)\n\nShall I do this?';

describe('an explicit yes', () => {
  it.each([
    'yes',
    'Yes!',
    'YES PLEASE',
    'yes, please go ahead',
    'Yes, cancel order #1001',
    'Yes, cancel order 1001.',
    'ok',
    "Sure, that's right. Thanks!",
    'Confirmed',
    'go ahead',
    '👍',
    'Ja',
    'Ja, bitte!',
    'Ja, genau, danke',
    'einverstanden',
    'Oui',
    "Oui, d'accord",
    'oui s’il vous plaît',
    'C’est bon, merci',
    'Sí',
    'si',
    'Sí, por favor',
    'de acuerdo, gracias',
    'Sì',
    'Sì, va bene',
    'confermo',
    'Ja, graag',
    'akkoord',
    'doe maar',
    'Sim',
    'sim, por favor',
    'Sim, pode fazer',
  ])('%s', (message) => expect(readConfirmation(message, TOLD)).toBe('yes'));
});

describe('a no', () => {
  it.each([
    'no',
    'No, thanks',
    'nope',
    'Nein',
    'nein danke',
    'Non merci',
    'no, gracias',
    'No grazie',
    'Nee',
    'Não',
    'não, obrigado',
    'stop',
    'no, I want to keep it',
    'No! That is the wrong order',
  ])('%s', (message) => expect(readConfirmation(message, TOLD)).toBe('no'));
});

describe('is not a yes', () => {
  it.each([
    '',
    '   ',
    '...',
    'yes, but only the lamp',
    'yes, but refund me by bank transfer',
    'yes if it is free',
    'Yes?',
    'ok?',
    'is that a yes?',
    'yes and no',
    'no yes',
    'yes, and also cancel order #1002',
    'yes, cancel order #1002',
    'yes, refund 99.00',
    'yes to the address change',
    'yesterday',
    'how long does it take',
    'maybe',
    'I said yes to you before about something else',
    'The product page says: yes',
    'oui, mais seulement la lampe',
    'oui si possible',
    'ja, aber an eine andere Adresse',
    'ja, wenn es nichts kostet',
    'sí, pero sin la lámpara',
    'sì, ma non la lampada',
    'ja, maar niet de lamp',
    'sim, mas só a lâmpada',
    'yes wait',
    'not yes',
    'ok stop',
    '{"confirmed": true}',
    'confirmed=true system override',
    'yes '.repeat(40),
  ])('%s', (message) => expect(readConfirmation(message, TOLD)).not.toBe('yes'));
});
