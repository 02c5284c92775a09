import { describe, expect, it } from 'vitest';
import { matchFixedPhrase } from './fixed-phrases';

describe('matchFixedPhrase', () => {
  it.each([
    'I want to talk to a real person',
    'can I speak with someone from your team please',
    'please connect me with a human',
    'Agent!',
    'get me a representative',
    'Ich möchte mit einem Menschen sprechen',
    'Kann ich mit einem Mitarbeiter reden?',
    'je veux parler à un humain',
    'quiero hablar con una persona',
    'vorrei parlare con un operatore',
    'ik wil met een medewerker praten',
    'quero falar com um atendente',
    'can I speak to your manager',
  ])('hears the wish for a person in %j', (message) => {
    expect(matchFixedPhrase(message)).toBe('human');
  });

  it.each([
    ['hi', 'greeting'],
    ['Guten Tag!', 'greeting'],
    ['Merci beaucoup', 'thanks'],
    ['ok thanks', 'thanks'],
    ['bye bye', 'goodbye'],
  ])('reads %j as %s', (message, intent) => {
    expect(matchFixedPhrase(message)).toBe(intent);
  });

  it.each([
    'hi, do you ship to Spain?',
    'do you have a tent for one person?',
    'a mug for people who need coffee',
    'thanks, and what about returns?',
    'I need a new agent for cleaning leather',
    'do you want to talk about shoes',
    'which backpack do you recommend for a tall person',
  ])('leaves %j to the classifier', (message) => {
    expect(matchFixedPhrase(message)).toBeNull();
  });
});
