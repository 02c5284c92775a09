'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useReducer } from 'react';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import type { NoteView } from '@/core/contracts/note-view';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import type { ThreadFacts } from '@/core/inbox/thread/thread-facts.queries';
import { addMessage, type RunningTurn, runningTurn } from '../running-turn';

/** A conversation with its facts and notes, kept current by live events and fetched again when one was missed. */
export function useThread({ storeId, conversationId: id }: { storeId: string; conversationId: string }) {
  const queryClient = useQueryClient();
  const path = `/api/admin/stores/${storeId}/conversations/${id}`;
  const detailKey = ['conversation', storeId, id];
  const factsKey = ['thread-facts', storeId, id];
  const notesKey = ['thread-notes', storeId, id];
  const detail = useQuery({ queryKey: detailKey, queryFn: () => fetchJson<ConversationDetail>(path) });
  const facts = useQuery({ queryKey: factsKey, queryFn: () => fetchJson<ThreadFacts>(`${path}/facts`) });
  const notes = useQuery({ queryKey: notesKey, queryFn: () => fetchJson<NoteView[]>(`${path}/notes`) });
  const [running, dispatch] = useReducer(runningTurn, null as RunningTurn | null);

  const again = (queryKey: string[]) => void queryClient.invalidateQueries({ queryKey });
  const refetch = () => {
    again(detailKey);
    again(factsKey);
  };
  const changeDetail = (update: (before: ConversationDetail) => ConversationDetail) =>
    queryClient.setQueryData<ConversationDetail>(detailKey, (before) => before && update(before));
  const changeFacts = (changes: Partial<ThreadFacts>) =>
    queryClient.setQueryData<ThreadFacts>(factsKey, (before) => before && { ...before, ...changes });

  useLiveEvent('message', (event) => {
    if (event.conversationId !== id) return;
    changeDetail((before) => ({ ...before, messages: addMessage(before.messages, event.message) }));
    if (event.message.turnId) dispatch({ type: 'stored', turnId: event.message.turnId });
    // Language and mood of the shopper's words are read from the database.
    if (event.message.role === 'contact') again(detailKey);
  });
  useLiveEvent('turn:started', (event) => {
    if (event.conversationId === id) dispatch({ type: 'started', turnId: event.turnId });
  });
  useLiveEvent('turn:tool', (event) => {
    if (event.conversationId === id) dispatch({ type: 'tool', turnId: event.turnId, tool: event.tool });
  });
  useLiveEvent('turn:delta', (event) => {
    if (event.conversationId === id) dispatch({ type: 'delta', ...event });
  });
  useLiveEvent('turn:reset', (event) => {
    if (event.conversationId === id) dispatch({ type: 'reset', turnId: event.turnId });
  });
  useLiveEvent('turn:ended', (event) => {
    if (event.conversationId !== id) return;
    dispatch({ type: 'ended', turnId: event.turnId });
    // Tool calls, tokens and log lines are complete in the database now.
    again(detailKey);
  });
  useLiveEvent('conversation:status', (event) => {
    if (event.conversationId !== id) return;
    changeDetail((before) => ({ ...before, conversation: { ...before.conversation, status: event.status } }));
    refetch();
  });
  useLiveEvent('conversation:person', (event) => {
    if (event.conversationId !== id) return;
    changeFacts({ assignee: event.person });
    again(detailKey);
  });
  useLiveEvent('conversation:updated', (event) => {
    if (event.conversationId === id) again(factsKey);
  });
  useLiveEvent('conversation:read', (event) => {
    if (event.conversationId === id && event.by === 'contact') changeFacts({ contactSeenSeq: event.seq });
  });
  useLiveEvent('rating:changed', (event) => {
    if (event.conversationId === id) again(factsKey);
  });
  useLiveEvent('attachment:changed', (event) => {
    if (event.conversationId === id) again(detailKey);
  });
  useLiveEvent('note:changed', (event) => {
    if (event.conversationId === id) again(notesKey);
  });

  return {
    detail: detail.data,
    facts: facts.data,
    notes: notes.data ?? [],
    error: detail.error ?? facts.error,
    running,
    refetch,
    changeFacts,
    refetchNotes: () => queryClient.invalidateQueries({ queryKey: notesKey }),
  };
}
