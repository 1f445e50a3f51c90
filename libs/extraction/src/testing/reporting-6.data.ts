import { type Fixture } from './fixture.types.js';

/**
 * Headlines, notices, background paragraphs and several deals to a sentence, annotated before they were read; they gave a
 * score and were then developed on. All sentences are our own; the deals are partly invented.
 */
export const reportingSix: readonly Fixture[] = [
  { id: 'rf01', text: 'Seoul, Manila ink $700m frigate pact', events: [{ kind: 'procurement', roles: '', rolesOpen: true, money: 'USD 700000000 700000000 exact', altKinds: ['signing'] }] },
  { id: 'rf02', text: 'Argentina gets first six of 24 Danish F-16s', reportDate: '2025-12-06', events: [{ kind: 'delivery', roles: 'buyer:ARG supplier:DNK', altKinds: ['procurement'] }] },
  { id: 'rf03', text: 'Deal for 36 Eurofighters in doubt as Doha, London wrangle over price', events: [{ kind: 'procurement', roles: '', rolesOpen: true, modality: 'hedged', altModalities: ['negotiating', 'planned'] }] },
  { id: 'rf04', text: 'Rheinmetall bags billion-euro Bundeswehr shell order', events: [{ kind: 'procurement', roles: 'buyer:DEU supplier:org:rheinmetall' }] },
  { id: 'rf05', text: `The contract, which was awarded to Navantia in July 2018 and came into force that November, covers five Avante 2200 corvettes for the Royal Saudi Naval Forces.`, events: [{ kind: 'procurement', roles: 'buyer:SAU supplier:org:navantia', edtf: '2018-07' }] },
  { id: 'rf06', text: `Three years after ordering Spike missiles, Athens has turned again to Rafael: on 4 December the parliamentary committee cleared the purchase of 36 PULS launchers from Elbit for about 650 million euros.`, reportDate: '2025-12-06', events: [
    { kind: 'procurement', quote: 'cleared the purchase of 36 PULS launchers from Elbit for about 650 million euros', roles: 'buyer:GRC supplier:org:elbit-systems', edtf: '2025-12-04', modality: 'planned', altModalities: ['asserted'], money: 'EUR 650000000 650000000 approx' },
    { kind: 'procurement', quote: 'Three years after ordering Spike missiles', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rf07', text: `Denmark's 2025 choice of the SAMP/T NG, a Franco-Italian system, over the American Patriot was announced on 12 September by Troels Lund Poulsen, the defence minister.`, reportDate: '2025-09-15', events: [{ kind: 'procurement', roles: 'buyer:DNK', rolesOpen: true, edtf: '2025', altModalities: ['planned'] }] },
  { id: 'rf08', text: `Between 2015 and 2019 Egypt bought 54 Rafales, two Mistral assault ships and four Type 209 submarines, making it the third largest arms importer in the world.`, events: [{ kind: 'procurement', roles: 'buyer:EGY', rolesOpen: true, edtf: '2015/2019' }, { kind: 'statistic', quote: 'making it the third largest arms importer in the world', roles: '', optional: true, altKinds: ['procurement'] }] },
  { id: 'rf09', text: `Estonia has exercised an option for six more HIMARS, its defence investment centre said on Wednesday; the original six, bought in December 2022 for $200 million, reached the country this April.`, reportDate: '2025-10-16', events: [
    { kind: 'procurement', quote: 'Estonia has exercised an option for six more HIMARS', roles: 'buyer:EST', rolesOpen: true, edtf: '2025-10-15' },
    { kind: 'procurement', quote: 'the original six, bought in December 2022 for $200 million', roles: '', rolesOpen: true, edtf: '2022-12', money: 'USD 200000000 200000000 exact', altKinds: ['delivery'] },
    { kind: 'delivery', quote: 'the original six, bought in December 2022 for $200 million, reached the country this April', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
  ] },
  { id: 'rf10', text: `The Royal Thai Air Force's choice fell on the Gripen on 27 August 2024. Exactly one year later, Bangkok and Saab signed for the first four at a cost of 5.3 billion kronor.`, events: [
    { kind: 'procurement', quote: "The Royal Thai Air Force's choice fell on the Gripen on 27 August 2024", roles: 'buyer:THA', rolesOpen: true, edtf: '2024-08-27', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'Bangkok and Saab signed for the first four', roles: 'buyer:THA supplier:org:saab', rolesOpen: true, money: 'SEK 5300000000 5300000000 exact' },
  ] },
  { id: 'rf11', text: `Transmittal No. 24-68: Government of Greece - Aircraft Sustainment. The Government of Greece has requested to buy spare parts for its C-130 fleet. The total estimated cost is $100 million.`, events: [{ kind: 'procurement', roles: 'buyer:GRC', rolesOpen: true, modality: 'planned', money: 'USD 100000000 100000000 estimated' }] },
  { id: 'rf12', text: `Embraer S.A. (B3: EMBR3) and the Royal Netherlands Air Force, on behalf of the Netherlands and Austria, today signed a contract for nine C-390 Millennium aircraft.`, reportDate: '2024-07-22', events: [{ kind: 'procurement', roles: 'buyer:NLD supplier:org:embraer', rolesOpen: true, edtf: '2024-07-22' }] },
  { id: 'rf13', text: `Chad's junta, disappointed by Paris, has since last autumn flown Turkish Hürkuş planes and Aksungur drones, of which three were handed over at N'Djamena.`, reportDate: '2024-05-10', events: [{ kind: 'delivery', roles: '', rolesOpen: true, altKinds: ['procurement'] }] },
  { id: 'rf14', text: `Yerevan signed four contracts worth a combined $245 million with Indian suppliers in 2022 and, a year later, ordered Akash batteries for another $600 million.`, events: [
    { kind: 'procurement', quote: 'Yerevan signed four contracts worth a combined $245 million with Indian suppliers in 2022', roles: 'buyer:ARM', rolesOpen: true, edtf: '2022', money: 'USD 245000000 245000000 exact' },
    { kind: 'procurement', quote: 'ordered Akash batteries for another $600 million', roles: 'buyer:ARM', rolesOpen: true, edtf: '2023', money: 'USD 600000000 600000000 exact' },
  ] },
  { id: 'rf15', text: `On Monday, Kyiv and Paris signed a letter of intent under which Ukraine could obtain up to 100 Rafale fighters over the coming decade.`, reportDate: '2025-11-18', events: [{ kind: 'procurement', roles: 'buyer:UKR', rolesOpen: true, edtf: '2025-11-17', modality: 'planned', altModalities: ['hedged', 'conditional'], altKinds: ['signing'] }] },
  { id: 'rf16', text: `No contract was ever signed for the 29 Mirage fighters Baghdad was said to want in 2011.`, events: [{ kind: 'procurement', roles: 'buyer:IRQ', rolesOpen: true, modality: 'negated', altModalities: ['hedged', 'cancelled'] }] },
  { id: 'rf17', text: `Belgrade's 2.7-billion-euro order for a dozen Rafales, signed with Emmanuel Macron looking on in August, is the largest in its history.`, reportDate: '2024-10-11', events: [{ kind: 'procurement', roles: 'buyer:SRB', rolesOpen: true, edtf: '2024-08', money: 'EUR 2700000000 2700000000 exact' }] },
  { id: 'rf18', text: `Japan has been taking delivery of Tomahawk missiles since March, a year ahead of the schedule agreed with the Americans.`, reportDate: '2026-05-20', events: [{ kind: 'delivery', roles: 'buyer:JPN', rolesOpen: true, altKinds: ['procurement'] }] },
  { id: 'rf19', text: `Ethiopia and Somalia buried a year-long quarrel over a port deal in Ankara on 11 December, with Recep Tayyip Erdoğan acting as go-between.`, reportDate: '2024-12-13', events: [{ kind: 'normalisation', roles: 'party:ETH party:SOM', rolesOpen: true, edtf: '2024-12-11', altKinds: ['signing', 'dialogue'] }] },
  { id: 'rf20', text: `Nicaragua broke off diplomatic relations with Israel on 11 October 2024, calling its government fascist.`, events: [{ kind: 'sanction', roles: '', rolesOpen: true, edtf: '2024-10-11', altKinds: ['criticism', 'normalisation'] }, { kind: 'criticism', quote: 'calling its government fascist', roles: '', rolesOpen: true, optional: true }] },
  { id: 'rf21', text: `The two foreign ministers last met in Jeddah in March, when Washington agreed to lift its freeze on intelligence sharing with Ukraine.`, reportDate: '2025-06-01', events: [{ kind: 'dialogue', quote: 'The two foreign ministers last met in Jeddah in March', roles: '', rolesOpen: true, edtf: '2025-03', optional: true }, { kind: 'intelligence-cooperation', quote: 'Washington agreed to lift its freeze on intelligence sharing with Ukraine', roles: '', rolesOpen: true, edtf: '2025-03', altKinds: ['signing', 'sanction'] }] },
  { id: 'rf22', text: `India's Larsen & Toubro and France's Exail agreed in February to build minehunting drones at Hazira for the Indian Navy.`, reportDate: '2026-03-04', events: [{ kind: 'industrial-cooperation', roles: '', rolesOpen: true, edtf: '2026-02', altModalities: ['planned'] }] },
  { id: 'rf23', text: `Military attachés of Serbia and China oversaw a drill named Peace Guardian 2025 in Hebei province in the second half of July.`, reportDate: '2025-08-05', events: [{ kind: 'exercise', roles: 'party:SRB party:CHN' }] },
  { id: 'rf24', text: `Beijing's envoy was called in by Prague on Wednesday over the hacking of the Czech foreign ministry's network.`, reportDate: '2025-05-29', events: [{ kind: 'criticism', roles: '', rolesOpen: true, edtf: '2025-05-28', altKinds: ['protest'] }] },
  { id: 'rf25', text: `Spain banned arms exports to Israel by decree on 23 September 2025, having already scrapped a 285-million-euro order for Spike launchers in June.`, events: [
    { kind: 'sanction', quote: 'Spain banned arms exports to Israel by decree on 23 September 2025', roles: '', rolesOpen: true, edtf: '2025-09-23' },
    { kind: 'procurement', quote: 'having already scrapped a 285-million-euro order for Spike launchers in June', roles: 'buyer:ESP', rolesOpen: true, modality: 'cancelled', edtf: '2025-06', money: 'EUR 285000000 285000000 exact', altKinds: ['sanction'] },
  ] },
  { id: 'rf26', text: `Australian exports of military goods to Israel totalled A$13 million over the five years to 2023, official figures show.`, events: [{ kind: 'statistic', roles: '', rolesOpen: true }] },
  { id: 'rf27', text: `Cyprus's defence minister Vasilis Palmas welcomed his Israeli counterpart in Nicosia on Tuesday, ten months after the first Barak MX launchers were unloaded at Limassol.`, reportDate: '2025-10-09', events: [
    { kind: 'dialogue', quote: 'welcomed his Israeli counterpart in Nicosia on Tuesday', roles: 'party:CYP party:ISR', edtf: '2025-10-07' },
    { kind: 'delivery', quote: 'the first Barak MX launchers were unloaded at Limassol', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rf28', text: `Sudan's army chief flew to Cairo on Sunday. He had signed nothing new, an aide said.`, reportDate: '2025-04-29', events: [{ kind: 'dialogue', quote: "Sudan's army chief flew to Cairo on Sunday", roles: 'party:SDN party:EGY', edtf: '2025-04-27' }] },
  { id: 'rf29', text: `The mayor of Gdynia opened a swimming pool built by a Turkish firm for 40 million zlotys.`, events: [] },
];
