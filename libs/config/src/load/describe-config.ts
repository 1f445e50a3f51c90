import { getMetadataStorage } from 'class-validator';
import { variablesOf } from '../variable/from-env.decorator.js';

/** A row of the configuration reference. */
export interface VariableDescription {
  readonly name: string;
  readonly about: string;
  readonly type: string;
  readonly required: boolean;
  /** Null when there is none or when it must not be shown. */
  readonly default: string | null;
  readonly secret: boolean;
}

/** Describes every variable of a config class, in declaration order, for the reference page. */
export function describeConfig(ConfigClass: new () => object, prefix = ''): VariableDescription[] {
  const defaults = new ConfigClass();
  const rules = getMetadataStorage().getTargetValidationMetadatas(ConfigClass, '', false, false);
  return variablesOf(ConfigClass.prototype as object).map((variable) => {
    const initial: unknown = Reflect.get(defaults, variable.property);
    const optional = rules.some((rule) => rule.propertyName === variable.property && rule.type === 'conditionalValidation');
    return {
      name: prefix + variable.name,
      about: variable.about,
      type: variable.type,
      required: initial === undefined && !optional,
      default: initial === undefined || variable.secret ? null : shown(initial),
      secret: variable.secret,
    };
  });
}

function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}
