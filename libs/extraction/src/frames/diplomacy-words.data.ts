/** Words of normalisation, signing and meeting. Source: own list; kinds as in the domain's kind table. */
export const normaliseVerbs: ReadonlySet<string> = new Set(['normalise', 'normalize', 'restore', 're-establish', 'reestablish', 'resume', 'establish', 'renew', 'upgrade', 'mend', 'repair', 'restart', 'reopen', 're-open', 'exchange', 'open', 'inaugurate']);
export const normaliseNouns = /^(?:normali[sz]ation|restoration|re-?establishment|resumption|establishment|renewal|rapprochement)$/;
/** Nouns that are a normalisation only of ambassadors and embassies. */
export const envoyNouns = /^(?:exchange|return|reopening)$/;
export const tiesNouns = /^(?:ties|relations|relationship|links|representation)$/;
export const accordNames = /\bAbraham Accords?\b/;
export const signVerbs: ReadonlySet<string> = new Set(['sign', 'ink', 'conclude', 'seal', 'finalise', 'finalize', 'strike', 'reach', 'enter', 'initial', 'agree', 'forge', 'adopt', 'exchange', 'ratify', 'renew', 'close', 'endorse']);
/** Verbs that only with "agreement" after them make a signing. */
export const weakSignVerbs: ReadonlySet<string> = new Set(['strike', 'reach', 'enter', 'agree', 'forge', 'adopt', 'exchange', 'renew', 'close', 'conclude', 'seal', 'endorse', 'finalise', 'finalize']);
/** Verbs of "came into force" and "took effect". */
export const forceVerbs = /^(?:come|enter|take|go)$/;
