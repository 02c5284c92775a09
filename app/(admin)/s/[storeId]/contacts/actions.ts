'use server';
import type { ActionResult } from '@/app/_server/action-result';
import { runStoreAction, runUserAction } from '@/app/_server/run-action';
import { blockContact } from '@/core/contacts/block/block-contact';
import { editContact } from '@/core/contacts/edit-contact';
import { type ErasePreview, eraseContact, previewErase } from '@/core/contacts/erase/erase-contact';
import { exportContact } from '@/core/contacts/export/export-contact';
import { type MergePreview, mergeContacts, previewMerge } from '@/core/contacts/merge/merge-contacts';
import {
  addContactNote,
  editContactNote,
  removeContactNote,
} from '@/core/contacts/notes/manage-contact-notes';
import { tagContact } from '@/core/contacts/tags/tag-contact';
import { createTag } from '@/core/inbox/tags/manage-tags';
import type { AppContext } from '@/core/shared/context';

type By = { storeId: string; contactId: string; by: string };

/** Core checks what the user may do: each function there names its permission. */
function act<T>(
  storeId: string,
  contactId: string,
  work: (ctx: AppContext, by: By) => Promise<T>,
): Promise<ActionResult<T>> {
  return runUserAction((ctx, user) => work(ctx, { storeId, contactId, by: user.id }));
}

export async function saveContact(
  storeId: string,
  contactId: string,
  changes: unknown,
): Promise<ActionResult<void>> {
  return act(storeId, contactId, (ctx, by) => editContact(ctx, { ...by, changes }));
}

export async function saveTags(
  storeId: string,
  contactId: string,
  tagIds: string[],
): Promise<ActionResult<void>> {
  return act(storeId, contactId, (ctx, by) => tagContact(ctx, { ...by, tagIds }));
}

/** @returns the new tag's id */
export async function addTag(storeId: string, name: string): Promise<ActionResult<string>> {
  return runStoreAction(storeId, 'contacts.manage', (ctx, user) =>
    createTag(ctx, { storeId, by: user.id, name }),
  );
}

export async function addNote(
  storeId: string,
  contactId: string,
  text: string,
): Promise<ActionResult<unknown>> {
  return act(storeId, contactId, (ctx, by) => addContactNote(ctx, { ...by, text }));
}

export async function editNote(
  storeId: string,
  contactId: string,
  noteId: string,
  text: string,
): Promise<ActionResult<void>> {
  return act(storeId, contactId, (ctx, by) => editContactNote(ctx, { ...by, noteId, text }));
}

export async function removeNote(
  storeId: string,
  contactId: string,
  noteId: string,
): Promise<ActionResult<void>> {
  return act(storeId, contactId, (ctx, by) => removeContactNote(ctx, { ...by, noteId }));
}

export async function setBlocked(
  storeId: string,
  contactId: string,
  blocked: boolean,
): Promise<ActionResult<void>> {
  return act(storeId, contactId, (ctx, by) => blockContact(ctx, { ...by, blocked }));
}

export async function lookAtMerge(
  storeId: string,
  fromId: string,
  intoId: string,
): Promise<ActionResult<MergePreview>> {
  return act(storeId, fromId, (ctx, { by }) => previewMerge(ctx, { storeId, fromId, intoId, by }));
}

export async function merge(storeId: string, fromId: string, intoId: string): Promise<ActionResult<void>> {
  return act(storeId, fromId, (ctx, { by }) => mergeContacts(ctx, { storeId, fromId, intoId, by }));
}

/** @returns the export's id, for its download */
export async function prepareExport(
  storeId: string,
  contactId: string,
  byEmail: boolean,
): Promise<ActionResult<{ requestId: string }>> {
  return act(storeId, contactId, (ctx, by) => exportContact(ctx, { ...by, byEmail }));
}

export async function lookAtErase(
  storeId: string,
  contactId: string,
  byEmail: boolean,
): Promise<ActionResult<ErasePreview>> {
  return act(storeId, contactId, (ctx, by) => previewErase(ctx, { ...by, byEmail }));
}

export async function erase(
  storeId: string,
  contactId: string,
  byEmail: boolean,
  confirmation: string,
): Promise<ActionResult<unknown>> {
  return act(storeId, contactId, (ctx, by) => eraseContact(ctx, { ...by, byEmail, confirmation }));
}
