/** What a principal may do. A principal may carry several roles. `eraser` may have a person forgotten, and nothing else gives that. */
export const ROLES_OF_PRINCIPALS = ['analyst', 'subscriber', 'operator', 'connector', 'eraser'] as const;
export type PrincipalRole = (typeof ROLES_OF_PRINCIPALS)[number];

/** Who gave a command. Stands in the metadata of every event the command led to. */
export interface Principal {
  readonly id: string;
  readonly roles: readonly PrincipalRole[];
}
