import 'reflect-metadata';

/** How the text of a variable becomes a value. A list is separated by commas. */
export type VariableType = 'string' | 'integer' | 'boolean' | 'list';

export interface VariableOptions {
  /** One sentence for the reference page. */
  readonly about: string;
  readonly type?: VariableType;
  /** Never printed; may also come from the file named by `<NAME>_FILE`. */
  readonly secret?: boolean;
}

/** A property of a config class and the variable it is read from, without prefix. */
export interface Variable {
  readonly property: string;
  readonly name: string;
  readonly about: string;
  readonly type: VariableType;
  readonly secret: boolean;
}

const declared = new WeakMap<object, Variable[]>();

/**
 * Binds a property to an environment variable. The property's initial value is its default;
 * class-validator decorators on the same property say what is allowed, and `@IsOptional()` what may be absent.
 */
export function FromEnv(name: string, options: VariableOptions): PropertyDecorator {
  return (prototype, property) => {
    const own = declared.get(prototype) ?? [];
    own.push({
      property: String(property),
      name,
      about: options.about,
      type: options.type ?? 'string',
      secret: options.secret ?? false,
    });
    declared.set(prototype, own);
  };
}

/** Every variable of a config class, those of its base classes first; a redeclared property counts once. */
export function variablesOf(prototype: object): Variable[] {
  const base: unknown = Object.getPrototypeOf(prototype);
  const inherited = typeof base === 'object' && base !== null ? variablesOf(base) : [];
  const own = declared.get(prototype) ?? [];
  return [...inherited.filter((variable) => !own.some((mine) => mine.property === variable.property)), ...own];
}
