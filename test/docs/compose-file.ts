import { createRequire } from 'node:module';
import { textOf } from './documents';

export interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly user?: string;
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly mem_limit?: string;
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly deploy?: { readonly replicas?: number };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface Composed {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, object>>;
}

/** The reader of YAML that comes with the description of the API. The older YAML is the one in which one part can be merged into another. */
const yaml = createRequire(require.resolve('@nestjs/swagger'))('js-yaml') as {
  readonly YAML11_SCHEMA: object;
  load(text: string, options: { readonly schema: object }): unknown;
};

export const composeText = textOf('docker-compose.yml');
export const composed = yaml.load(composeText, { schema: yaml.YAML11_SCHEMA }) as Composed;

/** What is asked for from outside: `${NAME:?sentence}`, `${NAME:-otherwise}`, `${NAME}`. */
export interface Asked {
  readonly name: string;
  readonly how: string;
  readonly words: string;
}

export const askedFor: readonly Asked[] = [...composeText.matchAll(/\$\{([A-Z_]+)(:?[-?+]?)([^}]*)\}/g)].map(
  ([, name = '', how = '', words = '']) => ({
    name,
    how,
    words,
  }),
);
