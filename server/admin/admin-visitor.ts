import type { Socket } from 'socket.io';

/** Who is behind an admin socket, as the handshake's session says. */
export interface AdminVisitor {
  userId: string;
  sessionVersion: number;
}

/** Who is connected over a socket of the admin. */
export function visitorOf(socket: Socket): AdminVisitor {
  return socket.data as AdminVisitor;
}
