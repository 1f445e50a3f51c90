import { FromEnv } from '@entente/config';
import { IsOptional, IsString, Matches } from 'class-validator';

/** What a service needs to bring its schemas up to date. */
export class MigrationConfig {
  @FromEnv('DATABASE_URL', { about: 'PostgreSQL database; a direct connection', secret: true })
  @IsString()
  databaseUrl!: string;

  @FromEnv('DATABASE_ADMIN_URL', { about: 'the same database for migrations: a direct connection by the role that owns the schemas; DATABASE_URL when not given', secret: true })
  @IsOptional()
  @IsString()
  databaseAdminUrl?: string;

  @FromEnv('DATABASE_ROLE', { about: 'role that the service is to log in as: made when it is not there, and given what the service needs and no more' })
  @IsOptional()
  @Matches(/^[a-z_][a-z0-9_]{0,62}$/)
  databaseRole?: string;
}
