/** Nouns that tell what kind of actor a phrase names. Source: own list. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s*,\s*/));

/** State bodies; the phrase then stands for its state. */
export const stateNouns = set(
  'legislature, assembly, national assembly, duma, knesset, palace, cabinet office, defence council, defense council, army, navy, air force, force, forces, armed forces, military, ministry, government, cabinet, parliament, lawmakers, officials, official, authorities, minister, president, premier, prime minister, chancellor, king, emir, sultan, police, coast guard, coastguard, guard, border guard, gendarmerie, marines, marine corps, troops, defence ministry, defense ministry, procurement agency, agency, procurement office, defence department, state, administration, envoy, ambassador, foreign minister, defence minister, defense minister, delegation, leadership, general, commander, chief of staff, department, senate, congress, republic, kingdom, emirate, side, secretary, monarchy, spokesman, spokesperson, spokeswoman, diplomat, diplomats, leaders, leader, commission, committee, nation, country, air arm, fleet, service, directorate, command, corps, ministers, generals, security forces, defence forces, defense forces, self-defense forces, self-defence forces, navies, embassy, council, treasury, crown prince, majesty, house, command, junta',
);
/** Firms; without a name of their own they count for their state. */
export const companyNouns = set(
  'company, companies, firm, firms, manufacturer, manufacturers, maker, makers, shipbuilder, shipbuilders, shipyard, shipyards, supplier, suppliers, contractor, contractors, consortium, conglomerate, group, giant, subsidiary, unit, corporation, start-up, startup, planemaker, aircraft maker, dronemaker, vendor, producer, producers, builder, industry, industries, exporter, arm, division, affiliate, joint venture, bidder, airline, carrier, operator, developer, gunmaker, yard, specialist, enterprise, player, business',
);
/** Last words of a company's name: a row of capitals that ends in one of these is an organisation. */
export const companySuffixes = new Set(
  'Ltd Limited Inc Incorporated Corp Corporation Industries Industry Systems Aerospace Shipyard Shipyards Technologies Technology Dynamics Defence Defense Group GmbH SpA AG AB Aviation Aircraft Helicopters Motors Airlines Airways Robotics Electronics Armaments Arms Shipbuilding Shipbuilders Engineering Solutions Holding Holdings PLC plc LLC Company Works Arsenal Ordnance Munitions Vehicles Avionics Optronics Photonics Missiles Ammunition Aeronautics Aerosystems Automotive Maritime Marine Yachts Space Satellites Firearms Energy Petroleum Steel Heavy Labs Laboratories Enterprises International Air Oy Oyj AS ASA NV BV JSC Kockums Drones UAV Jets Rotorcraft'.split(' '),
);
/** Words that end like a company but name a state body or a thing. */
export const notCompany = /\b(?:Ministry|Department|Minister|Secretary|Royal|Air Force|Navy|Army|Forces|Committee|Council|Academy|Party|Security|Cooperation|Agreement|Strategy|Policy|Act|Force|Command|Agency|Day|White Paper|Fund|Bank|University|National Guard|Missile Defense|Air Defen[cs]e|Sea|Ocean|Summit|Conference|Exhibition|Show|Expo|Fair|Week)\b/;
export const mediaNouns = set('newspaper, daily, news agency, outlet, website, broadcaster, magazine, weekly, portal, news site, media, press, tabloid, journal, channel, agency, wire');
export const groupNouns = set('rebels, militia, militias, insurgents, group, militants, party, movement, opposition');
/** Phrases that stand for the pair or the parties just spoken of. */
export const bothPattern = /^(?:the |both |their |these )?(?:two )?(?:countries|sides|nations|states|parties|governments|neighbours|neighbors|allies|partners|capitals|militaries|armies|nations' military sectors|both|leaders|ministers)$/;
