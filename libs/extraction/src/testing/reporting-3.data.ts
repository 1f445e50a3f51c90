import { type Fixture } from './fixture.types.js';

/**
 * Official notices, short articles, translated agency copy; half of it planned, denied or cancelled. Annotated before it was
 * read (then: events 0.78, buyers 0.80, suppliers 0.86); sentences are our own, the deals partly invented.
 */
export const reportingThree: readonly Fixture[] = [
  { id: 'rc01', text: 'Raytheon Co., Tucson, Arizona, is being awarded a $74,020,414 cost-plus-fixed-fee contract for Standard Missile-2 Block IIICU parts. This contract involves foreign military sales to the Netherlands.', events: [{ kind: 'procurement', roles: '', rolesOpen: true, money: 'USD 74020414 74020414 exact' }] },
  { id: 'rc02', text: 'The Government of Kuwait has requested to buy equipment and services for its Patriot batteries; the estimated total cost is $400 million. There are no known offset agreements.', events: [{ kind: 'procurement', roles: 'buyer:KWT', rolesOpen: true, modality: 'planned', money: 'USD 400000000 400000000 estimated' }] },
  { id: 'rc03', text: 'Nothing has been signed, Hungary\'s defence minister stressed when asked about reports that Budapest would acquire four A-29 trainers from Embraer.', events: [{ kind: 'procurement', roles: 'buyer:HUN supplier:org:embraer', modality: 'negated', altModalities: ['hedged', 'planned'] }] },
  { id: 'rc04', text: 'Buenos Aires formally took possession of the first six of 24 ex-Danish F-16s in Córdoba on 5 December 2025, at a price of about $300 million for the lot.', events: [{ kind: 'delivery', roles: 'buyer:ARG', rolesOpen: true, edtf: '2025-12-05', altKinds: ['procurement'] }] },
  { id: 'rc05', text: 'Brazil\'s army froze its order for 36 ATMOS howitzers from Elbit after the Gaza war broke out, and the deal has been in limbo ever since.', events: [{ kind: 'procurement', roles: 'buyer:BRA supplier:org:elbit-systems', modality: 'cancelled', altKinds: ['sanction'] }] },
  { id: 'rc06', text: 'Croatia\'s air force could be flying Black Hawks from a second batch of eight as soon as 2026 should the Sabor sign off on the purchase.', events: [{ kind: 'procurement', roles: 'buyer:HRV', rolesOpen: true, modality: 'conditional', altModalities: ['hedged', 'planned'] }] },
  { id: 'rc07', text: 'The Royal Thai Navy\'s plan to acquire three Chinese S26T submarines remains stuck over the engines, even though a 13.5 billion baht contract for the first boat was concluded in 2017.', events: [{ kind: 'procurement', roles: 'buyer:THA', rolesOpen: true, altModalities: ['planned'], money: 'THB 13500000000 13500000000 exact' }, { kind: 'procurement', roles: '', rolesOpen: true, optional: true }] },
  { id: 'rc08', text: 'Tunis has rejected an offer by Moscow of discounted Su-30s, according to two Western diplomats.', events: [{ kind: 'procurement', roles: 'buyer:TUN supplier:RUS', modality: 'negated' }] },
  { id: 'rc09', text: 'Elbit\'s French-led rival Nexter lost out when Denmark plumped for the Israeli firm\'s ATMOS and PULS in a 1.7bn-kroner rush buy in January 2023.', events: [{ kind: 'procurement', roles: 'buyer:DNK supplier:org:elbit-systems', edtf: '2023-01', money: 'DKK 1700000000 1700000000 exact', rolesOpen: true }] },
  { id: 'rc10', text: 'Nigeria: air force awaits 24 M-346 jets; contract with Leonardo in force since 2023, says air marshal', events: [{ kind: 'procurement', roles: 'buyer:NGA supplier:org:leonardo', altKinds: ['delivery'], altModalities: ['planned'] }] },
  { id: 'rc11', text: 'Under a government-to-government deal, Lisbon will procure six A-29N Super Tucanos worth 200 million euros from Brazil\'s Embraer, the Portuguese air force chief announced on 16 December 2024.', events: [{ kind: 'procurement', roles: 'buyer:PRT supplier:org:embraer', money: 'EUR 200000000 200000000 exact', edtf: '2024-12-16', modality: 'planned', altModalities: ['asserted'] }] },
  { id: 'rc12', text: 'The Netherlands is donating 24 F-16s to Kyiv; the last of them left Volkel air base on 26 May.', reportDate: '2025-06-02', events: [{ kind: 'delivery', roles: 'buyer:UKR supplier:NLD', altKinds: ['procurement'] }, { kind: 'delivery', roles: '', rolesOpen: true, optional: true }] },
  { id: 'rc13', text: 'There was never a contract for the Mirages, the Moroccan general staff let it be known, calling press accounts of a purchase from the Emirates fanciful.', events: [{ kind: 'procurement', roles: 'buyer:MAR', rolesOpen: true, modality: 'negated', altModalities: ['hedged'] }] },
  { id: 'rc14', text: 'Hanwha Aerospace said on Tuesday it had won a 5.6 trillion won ($3.9 billion) contract to export Chunmoo missiles to Poland through a joint venture with WB Group.', reportDate: '2025-12-31', events: [{ kind: 'procurement', roles: 'buyer:POL supplier:org:hanwha-aerospace', rolesOpen: true, money: 'KRW 5600000000000 5600000000000 exact', edtf: '2025-12-30', altKinds: ['industrial-cooperation'] }] },
  { id: 'rc15', text: 'Ukraine and Sweden signed a letter of intent on 22 October 2025 for the possible export of between 100 and 150 Gripen E fighters.', events: [{ kind: 'procurement', roles: 'buyer:UKR supplier:SWE', modality: 'planned', altModalities: ['hedged'], edtf: '2025-10-22', altKinds: ['signing'] }] },
  { id: 'rc16', text: 'A batch of Chinese-built VT-4 tanks was inducted by Pakistan\'s armoured corps at Kharian in July 2024, replacing ageing Type 59s.', events: [{ kind: 'delivery', roles: 'buyer:PAK', rolesOpen: true, edtf: '2024-07', altKinds: ['procurement'] }] },
  { id: 'rc17', text: 'Rheinmetall and the Lithuanian government agreed in June 2024 that a 155 mm ammunition plant would be put up near Baisogala.', events: [{ kind: 'industrial-cooperation', roles: '', rolesOpen: true, edtf: '2024-06', altModalities: ['planned'] }] },
  { id: 'rc18', text: 'Jakarta has dropped the idea of buying 12 used Mirage 2000-5s from Qatar for want of money, a defence ministry spokesman told reporters in January 2024.', events: [{ kind: 'procurement', roles: 'buyer:IDN supplier:QAT', modality: 'cancelled', altModalities: ['negated'] }] },
  { id: 'rc19', text: 'Oman has been mooted as a launch customer for the Hurjet, though officials in Muscat have said nothing.', events: [{ kind: 'procurement', roles: 'buyer:OMN', rolesOpen: true, modality: 'hedged', altModalities: ['negated', 'planned'], optional: true }] },
  { id: 'rc20', text: 'The contract, the ministry in Tallinn stated, was worth some €335 million and would see 12 more CAESARs arrive from KNDS France. Estonia placed the order in the summer of 2024.', events: [{ kind: 'procurement', roles: 'buyer:EST', rolesOpen: true, altKinds: ['delivery'] }, { kind: 'procurement', roles: '', rolesOpen: true, optional: true }] },
  { id: 'rc21', text: 'Warsaw wants out of its Black Hawk contract: the deputy minister confirmed the 32-helicopter purchase would not go ahead.', events: [{ kind: 'procurement', roles: 'buyer:POL', rolesOpen: true, modality: 'cancelled', altModalities: ['negated', 'planned'] }] },
  { id: 'rc22', text: 'Vienna might join Germany\'s bulk order of Skyrangers, provided the budget holds.', events: [{ kind: 'procurement', roles: 'buyer:AUT', rolesOpen: true, modality: 'conditional', altModalities: ['hedged', 'planned'] }] },
  { id: 'rc23', text: 'Two C-130H airlifters gifted by Washington touched down in Antananarivo for the Malagasy armed forces.', events: [{ kind: 'delivery', roles: 'buyer:MDG supplier:USA' }] },
  { id: 'rc24', text: 'Ljubljana pulled out of the joint purchase of Boxers in 2022 and is now in the market for Patria vehicles instead.', events: [{ kind: 'procurement', roles: 'buyer:SVN', rolesOpen: true, modality: 'cancelled', edtf: '2022', altModalities: ['planned'] }, { kind: 'procurement', roles: '', rolesOpen: true, optional: true }] },
  { id: 'rc25', text: 'The Senate in Islamabad was told that 36 J-10CEs had been paid for in full and that no further jets were on order from Chengdu.', events: [{ kind: 'procurement', roles: 'buyer:PAK', rolesOpen: true, altModalities: ['negated'] }] },
  { id: 'rc26', text: 'Iceland and China renewed their free-trade pact in Reykjavik on 4 May 2023.', events: [{ kind: 'signing', roles: 'party:ISL party:CHN', edtf: '2023-05-04' }] },
  { id: 'rc27', text: 'Honduras cut its ties with Taipei on 26 March 2023 and recognised Beijing the same day.', events: [{ kind: 'sanction', roles: '', rolesOpen: true, edtf: '2023-03-26', altKinds: ['normalisation'] }, { kind: 'normalisation', roles: '', rolesOpen: true, optional: true }] },
  { id: 'rc28', text: 'The Kremlin called the French president\'s remarks "unacceptable" and accused Paris of fuelling the war.', events: [{ kind: 'criticism', roles: '', rolesOpen: true }] },
  { id: 'rc29', text: 'Kigali shut its embassy in Brussels and told Belgian diplomats to go within 48 hours, on 17 March 2025.', events: [{ kind: 'sanction', roles: '', rolesOpen: true, edtf: '2025-03-17' }] },
  { id: 'rc30', text: 'New Zealand and Fijian sailors drilled side by side for ten days in Suva harbour.', events: [{ kind: 'exercise', roles: 'party:NZL party:FJI' }] },
  { id: 'rc31', text: 'A ceasefire mediated by Doha was signed by Kigali and Kinshasa on 27 June 2025, ending months of fighting.', events: [{ kind: 'signing', roles: 'party:RWA party:COD', rolesOpen: true, edtf: '2025-06-27' }] },
  { id: 'rc32', text: 'King Abdullah of Jordan was received at the Élysée by Emmanuel Macron on 16 February 2024.', events: [{ kind: 'dialogue', roles: 'party:JOR party:FRA', edtf: '2024-02-16' }] },
  { id: 'rc33', text: 'Washington lifted its arms embargo on Hanoi in May 2016.', events: [{ kind: 'sanction', roles: '', rolesOpen: true, modality: 'cancelled', altModalities: ['asserted'], edtf: '2016-05' }] },
  { id: 'rc34', text: 'Defence chiefs of Greece, Cyprus and Israel huddled in Tel Aviv in late October 2025 to plan naval patrols.', events: [{ kind: 'dialogue', roles: 'party:GRC party:CYP party:ISR', edtf: '2025-10' }] },
  { id: 'rc35', text: 'Tens of thousands marched through Rabat on Sunday against normalisation with Israel.', reportDate: '2025-04-07', events: [{ kind: 'protest', roles: '', rolesOpen: true, edtf: '2025-04-06' }] },
  { id: 'rc36', text: 'Ottawa and New Delhi have agreed to return high commissioners to their posts, the two prime ministers announced in Kananaskis on 17 June 2025.', events: [{ kind: 'normalisation', roles: 'party:CAN party:IND', edtf: '2025-06-17', altModalities: ['planned'] }] },
  { id: 'rc37', text: 'Poland\'s purchases pushed South Korean arms exports to a record $17.3 billion in 2022.', events: [{ kind: 'statistic', roles: '', rolesOpen: true, edtf: '2022' }] },
  { id: 'rc38', text: `Sofia shops for radars

Bulgaria will pay Thales 193 million euros for up to seven three-dimensional radars, parliament in Sofia decided on Friday. Five of them are firm, two optional.

Four rival bids had been thrown out, among them those of Leonardo and Indra. "We needed a quick answer," the defence minister said.

Deliveries are to begin in 2027.`, reportDate: '2025-01-27', events: [
    { kind: 'procurement', quote: 'Bulgaria will pay Thales 193 million euros for up to seven three-dimensional radars', roles: 'buyer:BGR supplier:org:thales', money: 'EUR 193000000 193000000 exact', modality: 'planned', altModalities: ['asserted'] },
    { kind: 'delivery', quote: 'Deliveries are to begin in 2027', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'Four rival bids had been thrown out', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'Sofia shops for radars', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rc39', text: `MANILA (Own report) - The Philippine Navy welcomed BRP Diego Silang, the second Miguel Malvar-class frigate built by HD Hyundai, at Subic on 15 September 2025.

The ships were ordered in December 2021 in a deal worth P28 billion. Manila has since signed up for two more, a contract valued at $578 million.

The Philippines has also been offered Abukuma-class destroyers by Japan, but no decision has been made.`, events: [
    { kind: 'delivery', quote: 'The Philippine Navy welcomed BRP Diego Silang', roles: '', rolesOpen: true, edtf: '2025-09-15' },
    { kind: 'procurement', quote: 'The ships were ordered in December 2021', roles: 'buyer:PHL', rolesOpen: true, edtf: '2021-12' },
    { kind: 'procurement', quote: 'Manila has since signed up for two more, a contract valued at $578 million', roles: 'buyer:PHL', rolesOpen: true, money: 'USD 578000000 578000000 exact' },
    { kind: 'procurement', quote: 'The Philippines has also been offered Abukuma-class destroyers by Japan', roles: 'buyer:PHL supplier:JPN', modality: 'planned', altModalities: ['negated', 'hedged'] },
  ] },
  { id: 'rc40', text: `Algiers buys Su-57s, says Moscow

Russia's state arms exporter has found its first foreign customer for the Su-57, its chief executive told state television at Aero India on 12 February 2025. He did not name the buyer, but Algerian state television did: the pilots are already training in Russia.

Neither government has published the value. Analysts put it at $2 billion or more.`, events: [
    { kind: 'procurement', roles: 'buyer:DZA', rolesOpen: true },
    { kind: 'procurement', quote: "Russia's state arms exporter has found its first foreign customer for the Su-57", roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rc41', text: 'Bratislava denied on Wednesday that it had sold its S-300 to Kyiv.', reportDate: '2022-03-20', events: [{ kind: 'procurement', roles: 'buyer:UKR supplier:SVK', modality: 'negated', altKinds: ['delivery'] }] },
  { id: 'rc42', text: 'With Madrid vetoing its use of Spanish engines, Ankara has put its sale of Altay tanks to Doha on the back burner.', events: [{ kind: 'procurement', roles: 'buyer:QAT supplier:TUR', modality: 'cancelled', altModalities: ['planned', 'negated', 'hedged'] }] },
];
