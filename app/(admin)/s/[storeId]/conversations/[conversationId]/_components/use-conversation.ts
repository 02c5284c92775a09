'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useState } from 'react';
import { fetchJson } from '@/app/_components/live/fetch-json';
import { useLiveEvent, useWatchConversation } from '@/app/_components/live/use-live-event';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import { addMessage, type RunningTurn, runningTurn } from './running-turn';

const TYPING_MS = 4000;

/** A conversation's detail, kept current by live events and fetched again whenever one may have been missed. */
export function useConversation(storeId: string, initial: ConversationDetail) {
  const id = initial.conversation.id;
  const queryKey = ['conversation', storeId, id];
  const queryClient = useQueryClient();
  const { data: detail } = useQuery({
    queryKey,
    queryFn: () => fetchJson<ConversationDetail>(`/api/admin/stores/${storeId}/conversations/${id}`),
    initialData: initial,
  });
  const [running, dispatch] = useReducer(runningTurn, null as RunningTurn | null);
  const [typing, setTyping] = useState(false);
  const refetch = () => void queryClient.invalidateQueries({ queryKey });
  const change = (update: (before: ConversationDetail) => ConversationDetail) =>
    queryClient.setQueryData<ConversationDetail>(queryKey, (before) => before && update(before));

  useWatchConversation(id);
  useLiveEvent('message', (event) => {
    if (event.conversationId !== id) return;
    if (event.message.role === 'contact') setTyping(false);
    change((before) => ({ ...before, messages: addMessage(before.messages, event.message) }));
    if (event.message.turnId) dispatch({ type: 'stored', turnId: event.message.turnId });
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
    // Tool calls, tokens and log lines are read from the database, where they are complete now.
    refetch();
  });
  useLiveEvent('conversation:status', (event) => {
    if (event.conversationId !== id) return;
    change((before) => ({ ...before, conversation: { ...before.conversation, status: event.status } }));
    refetch();
  });
  useLiveEvent('contact:typing', (event) => {
    if (event.conversationId === id) setTyping(true);
  });
  useEffect(() => {
    if (!typing) return;
    const timer = setTimeout(() => setTyping(false), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typing]);

  return { detail, running, typing, refetch };
}
