import { describe, expect, it } from 'vitest';
import { agentAnswers, nextStatus } from './conversation-status';

describe('nextStatus', () => {
  it('re-opens a resolved conversation on a new message', () => {
    expect(nextStatus('resolved', 'contact_message')).toBe('agent');
  });

  it('keeps people in charge until a teammate gives back', () => {
    expect(nextStatus('waiting', 'contact_message')).toBe('waiting');
    expect(nextStatus('assigned', 'contact_message')).toBe('assigned');
    expect(nextStatus('assigned', 'give_back')).toBe('agent');
  });

  it('refuses what makes no sense', () => {
    expect(nextStatus('assigned', 'hand_off')).toBeNull();
    expect(nextStatus('agent', 'give_back')).toBeNull();
    expect(nextStatus('resolved', 'hand_off')).toBeNull();
  });

  it('lets the agent answer in its own status alone', () => {
    expect((['agent', 'waiting', 'assigned', 'resolved'] as const).filter(agentAnswers)).toEqual(['agent']);
  });
});
