'use server';
import type { ActionResult } from '@/app/_server/action-result';
import { runUserAction } from '@/app/_server/run-action';
import type { NoteView } from '@/core/contracts/note-view';
import { saveMemberWork } from '@/core/identity/team/save-member-work';
import { assignConversation } from '@/core/inbox/assignment/assign-conversation';
import { addNote, editNote, removeNote } from '@/core/inbox/notes/manage-notes';
import { markUnread } from '@/core/inbox/reading/mark-read';
import {
  type BeforeResolving,
  giveBack,
  reopenConversation,
  resolveConversation,
  undoResolve,
} from '@/core/inbox/resolve-conversation';
import { snoozeConversation } from '@/core/inbox/snooze-conversation';
import { createTag, tagConversation } from '@/core/inbox/tags/manage-tags';

// What teammates do in the inbox. Each function of core checks the person's permission itself.

/** A conversation as a page names it. */
export interface PageConversation {
  storeId: string;
  conversationId: string;
}

/** @param assigneeId "me" takes it over; null puts it back before all of the team */
export async function assign(of: PageConversation, assigneeId: string | null): Promise<ActionResult> {
  return runUserAction(async (ctx, user) => {
    await assignConversation(ctx, {
      ...of,
      assigneeId: assigneeId === 'me' ? user.id : assigneeId,
      by: user.id,
    });
    return null;
  });
}

/** @param until ISO 8601; null brings it back now */
export async function snooze(of: PageConversation, until: string | null): Promise<ActionResult> {
  return runUserAction(async (ctx, user) => {
    await snoozeConversation(ctx, { ...of, until, by: user.id });
    return null;
  });
}

/** @returns what `takeResolveBack` needs */
export async function resolve(of: PageConversation): Promise<ActionResult<BeforeResolving>> {
  return runUserAction((ctx, user) => resolveConversation(ctx, { ...of, by: user.id }));
}

export async function takeResolveBack(of: PageConversation, before: BeforeResolving): Promise<ActionResult> {
  return runUserAction(async (ctx, user) => {
    await undoResolve(ctx, { ...of, ...before, by: user.id });
    return null;
  });
}

export async function reopen(of: PageConversation): Promise<ActionResult> {
  return runUserAction(async (ctx, user) => {
    await reopenConversation(ctx, { ...of, by: user.id });
    return null;
  });
}

export async function giveBackToAgent(of: PageConversation): Promise<ActionResult> {
  return runUserAction(async (ctx, user) => {
    await giveBack(ctx, { ...of, by: user.id });
    return null;
  });
}

export async function setTags(of: PageConversation, tagIds: string[]): Promise<ActionResult> {
  return runUserAction(async (ctx, user) => {
    await tagConversation(ctx, { ...of, tagIds, by: user.id });
    return null;
  });
}

/** @returns the new tag's id */
export async function addTag(storeId: string, name: string, color: string): Promise<ActionResult<string>> {
  return runUserAction((ctx, user) => createTag(ctx, { storeId, by: user.id, name, color }));
}

export async function makeUnread(of: PageConversation): Promise<ActionResult> {
  return runUserAction(async (ctx, user) => {
    await markUnread(ctx, { ...of, userId: user.id });
    return null;
  });
}

export async function writeNote(
  of: PageConversation,
  note: { text: string; mentions: string[]; attachmentIds: string[] },
): Promise<ActionResult<NoteView>> {
  return runUserAction((ctx, user) => addNote(ctx, { ...of, ...note, by: user.id }));
}

export async function changeNote(
  of: PageConversation,
  noteId: string,
  note: { text: string; mentions: string[] },
): Promise<ActionResult> {
  return runUserAction(async (ctx, user) => {
    await editNote(ctx, { ...of, ...note, noteId, by: user.id });
    return null;
  });
}

export async function deleteNote(of: PageConversation, noteId: string): Promise<ActionResult> {
  return runUserAction(async (ctx, user) => {
    await removeNote(ctx, { ...of, noteId, by: user.id });
    return null;
  });
}

/** Whether the reader gets new conversations. */
export async function setAway(storeId: string, away: boolean): Promise<ActionResult> {
  return runUserAction(async (ctx, user) => {
    await saveMemberWork(ctx, { storeId, by: user.id, userId: user.id, away });
    return null;
  });
}
