/**
 * Words that name a class of things or a kind of paper, not one thing: they can't identify an object alone.
 * "next-generation air defence platforms" shares only such words with "Barak MX air defence system".
 */
const GENERIC = `
a an the of for with and or to in on at by from into its their his this that these those other another
system platform equipment weapon arm munition ammunition product technology tech capability item unit package material
air aerial airborne ground land naval maritime sea coastal space defence defense military army navy force security strategic
missile rocket bomb artillery howitzer gun mortar cannon tank vehicle armoured armored truck radar sensor satellite drone uav
unmanned aircraft plane jet fighter helicopter ship vessel frigate corvette submarine boat turret engine launcher interceptor
reconnaissance surveillance observation targeting intelligence electronic warfare communication precision guided self propelled
loitering anti mobile tactical combat medium long short range high low altitude next generation new advanced modern
sophisticated cutting edge state art array several various number series type model batch set variant version
device gear kit component part spare suite pod payload station terminal network cyber software simulator trainer battery
shell round rifle pistol camera optic night vision sonar torpedo mine patrol transport logistics training support service
deal contract order purchase acquisition agreement accord treaty memorandum understanding mou plan work programme program
framework cover covering roadmap declaration statement cooperation partnership relation tie diplomatic bilateral joint committee meeting
talk visit dialogue consultation negotiation exercise drill training manoeuvre maneuver annual delivery shipment export import
factory plant facility production manufacturing industrial licence license transfer project arm sale first second third
`;

export const genericWords: ReadonlySet<string> = new Set(GENERIC.trim().split(/\s+/));
