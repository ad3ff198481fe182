/** The data of the correct servers: notes by organization, newest first. */
import { randomBytes } from "node:crypto";

export interface Place {
  readonly city: string;
  readonly floor?: number;
}

export interface Note {
  readonly noteId: string;
  readonly title: string;
  readonly slug: string;
  readonly text: string | null;
  readonly color: string;
  readonly priority: number;
  readonly price: number | null;
  readonly tags: readonly string[];
  readonly dueOn: string | null;
  readonly place?: Place;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type NewNote = Partial<Omit<Note, "noteId" | "createdAt" | "updatedAt">> & {
  readonly title: string;
  readonly secret?: string;
};
export type NoteChange = Partial<Pick<Note, "title" | "text" | "color" | "priority" | "tags">>;

export interface Filter {
  readonly title?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface Page {
  readonly notes: readonly Note[];
  readonly nextCursor: string | null;
  readonly total: number;
}

export const newId = (): string => `n_${randomBytes(6).toString("hex")}`;

/** A complete note: a missing field gets its default, or `null` if the field allows it. */
export const noteOf = ({ secret: _, ...given }: NewNote, noteId: string, now: string): Note => ({
  slug: `note-${noteId.slice(2)}`,
  text: null,
  color: "blue",
  priority: 0,
  price: null,
  tags: [],
  dueOn: null,
  ...given,
  noteId,
  createdAt: now,
  updatedAt: now,
});

/** The notes of several organizations, which cannot see each other's. */
export class Notes {
  readonly #notes = new Map<string, Note[]>();

  of(organization: string): readonly Note[] {
    return this.#notes.get(organization) ?? [];
  }

  find(organization: string, noteId: string): Note | undefined {
    return this.of(organization).find((note) => note.noteId === noteId);
  }

  hasSlug(organization: string, slug: string): boolean {
    return this.of(organization).some((note) => note.slug === slug);
  }

  add(organization: string, note: Note): void {
    this.#notes.set(organization, [note, ...this.of(organization)]);
  }

  replace(organization: string, note: Note): void {
    const others = this.of(organization).map((each) => (each.noteId === note.noteId ? note : each));
    this.#notes.set(organization, others);
  }

  remove(organization: string, noteId: string): boolean {
    const left = this.of(organization).filter((note) => note.noteId !== noteId);
    const isThere = left.length < this.of(organization).length;
    this.#notes.set(organization, left);
    return isThere;
  }
}

/** The notes that match a list's filter. */
export const filtered = (notes: readonly Note[], { title, from = 0, to = 5 }: Filter): readonly Note[] =>
  notes.filter((note) => (title === undefined || note.title === title) && note.priority >= from && note.priority <= to);

/** The page after a cursor, which is the last id of the previous page. */
export function pageOf(notes: readonly Note[], limit: number, cursor: string | undefined): Page {
  const start = cursor === undefined ? 0 : notes.findIndex(({ noteId }) => noteId === cursor) + 1;
  const page = notes.slice(start, start + limit);
  const isLast = start + limit >= notes.length;
  return { notes: page, nextCursor: isLast ? null : (page.at(-1)?.noteId ?? null), total: notes.length };
}
