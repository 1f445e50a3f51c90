import { type Fixture } from './fixture.types.js';

/**
 * Short articles and single sentences of many presses, in the order facts come in them. Annotated before it was read (then: events 0.77, buyers 0.85, suppliers 0.94); sentences
 * are our own, the deals partly invented.
 */
export const reportingFour: readonly Fixture[] = [
  { id: 'rd01', text: 'Belgrade confirmed on Friday the purchase of 12 Rafale jets for 2.7 billion euros, ending decades of reliance on Russian MiGs.', reportDate: '2024-08-31', events: [{ kind: 'procurement', roles: 'buyer:SRB', rolesOpen: true, money: 'EUR 2700000000 2700000000 exact', edtf: '2024-08-30' }] },
  { id: 'rd02', text: 'South Africa\'s Paramount has found a buyer for nine Mwari aircraft: Mozambique, which is also taking delivery of 20 Marauders.', events: [{ kind: 'procurement', roles: 'buyer:MOZ supplier:org:paramount', altKinds: ['delivery'] }, { kind: 'delivery', roles: '', rolesOpen: true, optional: true }] },
  { id: 'rd03', text: 'More than a year after the tender closed, Damen has emerged as the winner of a €300 million contract for four corvettes for Colombia\'s navy.', events: [{ kind: 'procurement', roles: 'buyer:COL supplier:org:damen', money: 'EUR 300000000 300000000 exact' }] },
  { id: 'rd04', text: 'The first pair of Bangladesh\'s sixteen Eurofighters could arrive in 2027 if a letter of intent with Leonardo turns into a contract.', events: [{ kind: 'procurement', roles: 'buyer:BGD', rolesOpen: true, modality: 'conditional', altModalities: ['hedged', 'planned'], altKinds: ['delivery'] }] },
  { id: 'rd05', text: 'Ireland has spent 8.4 million euros on a towed sonar from Thales.', events: [{ kind: 'procurement', roles: 'buyer:IRL supplier:org:thales', money: 'EUR 8400000 8400000 exact' }] },
  { id: 'rd06', text: 'A $1.8bn French arms package for Armenia, including 36 CAESAR howitzers, was agreed during Sébastien Lecornu\'s visit to Yerevan in February.', reportDate: '2024-07-01', events: [{ kind: 'procurement', roles: 'buyer:ARM supplier:FRA', money: 'USD 1800000000 1800000000 exact', edtf: '2024-02', rolesOpen: true }] },
  { id: 'rd07', text: 'Addis Ababa, not content with Turkish drones, has been talking to Moscow about Su-30s.', events: [{ kind: 'procurement', roles: 'buyer:ETH supplier:RUS', modality: 'negotiating', altKinds: ['dialogue'] }] },
  { id: 'rd08', text: 'Northrop Grumman secured an undisclosed number of orders for its IBCS command system from Warsaw, the firm\'s chief executive told investors.', events: [{ kind: 'procurement', roles: 'buyer:POL supplier:org:northrop-grumman' }] },
  { id: 'rd09', text: 'The Czech government on 24 January 2024 signed the documents that bind it to buy 24 F-35s from the United States, worth 150 billion crowns all told.', events: [{ kind: 'procurement', roles: 'buyer:CZE supplier:USA', money: 'CZK 150000000000 150000000000 exact', edtf: '2024-01-24', altModalities: ['planned'] }] },
  { id: 'rd10', text: 'Ulaanbaatar is to be given 24 armoured vehicles by Ankara, free of charge.', events: [{ kind: 'delivery', roles: 'buyer:MNG supplier:TUR', modality: 'planned', altKinds: ['procurement'] }] },
  { id: 'rd11', text: 'After a court halted it in 2021, the sale of Italian missiles to Riyadh resumed in May 2023.', events: [{ kind: 'procurement', roles: 'buyer:SAU supplier:ITA', edtf: '2023-05', altKinds: ['sanction', 'delivery'] }] },
  { id: 'rd12', text: 'Hanoi has yet to decide between Indian BrahMos missiles and a Russian rival, a Vietnamese officer said.', events: [{ kind: 'procurement', roles: 'buyer:VNM', rolesOpen: true, modality: 'negated', altModalities: ['hedged', 'planned'] }] },
  { id: 'rd13', text: 'Textron Aviation Defense will build two King Air 350ER spy planes for the Royal Jordanian Air Force under a $62 million Pentagon contract.', events: [{ kind: 'procurement', roles: 'buyer:JOR supplier:org:textron', money: 'USD 62000000 62000000 exact', rolesOpen: true, altModalities: ['planned', 'asserted'] }] },
  { id: 'rd14', text: 'Zambia\'s opposition has demanded to see the contract under which the air force bought five Z-9 helicopters from China\'s AVIC in 2012.', events: [{ kind: 'procurement', roles: 'buyer:ZMB supplier:org:avic', edtf: '2012' }] },
  { id: 'rd15', text: 'Vilnius and Berlin are haggling over the price of 44 Leopard 2A8s, with a signature expected before Christmas.', reportDate: '2024-11-20', events: [{ kind: 'procurement', roles: '', rolesOpen: true, modality: 'negotiating', altModalities: ['planned'] }] },
  { id: 'rd16', text: 'Rejecting claims by Kinshasa, Kigali said it had not received any SkyStriker drones from Israel.', events: [{ kind: 'delivery', roles: 'buyer:RWA supplier:ISR', modality: 'negated', altKinds: ['procurement'] }] },
  { id: 'rd17', text: 'For its coast guard, Malta has ordered a third AW139 at a cost of €16.8 million, three-quarters of it paid by Brussels.', events: [{ kind: 'procurement', roles: 'buyer:MLT', rolesOpen: true, money: 'EUR 16800000 16800000 exact' }] },
  { id: 'rd18', text: 'Four years on, none of the 41 MiG-29Ms that Algeria was reported to have ordered has been seen in service.', events: [{ kind: 'procurement', roles: 'buyer:DZA', rolesOpen: true, modality: 'hedged', altModalities: ['negated', 'asserted'], altKinds: ['delivery'] }] },
  { id: 'rd19', text: 'Rotem inks Peru K2 framework; 54 tanks, 141 K808s in first phase', events: [{ kind: 'procurement', roles: 'buyer:PER', rolesOpen: true, altKinds: ['signing'] }] },
  { id: 'rd20', text: 'The Swiss voted the Gripen down in 2014, so Saab never got its 3.1-billion-franc order.', events: [{ kind: 'procurement', roles: 'buyer:CHE supplier:org:saab', modality: 'negated', altModalities: ['cancelled'], money: 'CHF 3100000000 3100000000 exact' }] },
  { id: 'rd21', text: 'Lockheed Martin has been contracted by Washington to build 16 F-16s for Bahrain, the first of which was flown in Greenville in January 2023.', events: [{ kind: 'procurement', roles: 'buyer:BHR supplier:org:lockheed-martin', rolesOpen: true }] },
  { id: 'rd22', text: 'Cameroonian and Russian defence ministers put their names to a military cooperation agreement in Moscow on 12 April 2022.', events: [{ kind: 'signing', roles: 'party:CMR party:RUS', edtf: '2022-04-12' }] },
  { id: 'rd23', text: 'Tel Aviv\'s decision to reopen a liaison office in Rabat in January 2021 sealed the renewal of ties between Israel and Morocco.', events: [{ kind: 'normalisation', roles: 'party:ISR party:MAR', edtf: '2021-01' }] },
  { id: 'rd24', text: 'Dhaka has asked New Delhi to extradite Sheikh Hasina, straining ties.', events: [] },
  { id: 'rd25', text: 'Niger tore up its military accords with Paris on 3 August 2023.', events: [{ kind: 'sanction', roles: '', rolesOpen: true, edtf: '2023-08-03', altKinds: ['signing'], altModalities: ['cancelled'] }] },
  { id: 'rd26', text: 'Panama\'s president José Raúl Mulino flew to Paris for talks with Emmanuel Macron on 17 October 2024.', events: [{ kind: 'dialogue', roles: 'party:PAN party:FRA', edtf: '2024-10-17' }] },
  { id: 'rd27', text: 'Gulf monarchies have hit back at Lebanon: Riyadh banned all imports from the country in October 2021.', events: [{ kind: 'sanction', roles: '', rolesOpen: true, edtf: '2021-10' }] },
  { id: 'rd28', text: 'Uzbek and Azerbaijani special forces wound up a ten-day drill near Termez on Saturday.', reportDate: '2025-09-01', events: [{ kind: 'exercise', roles: 'party:UZB party:AZE', edtf: '2025-08-30' }] },
  { id: 'rd29', text: 'Turkey\'s Roketsan and Indonesia\'s Republikorp will make Atmaca missiles together in West Java.', events: [{ kind: 'industrial-cooperation', roles: '', rolesOpen: true, modality: 'planned' }] },
  { id: 'rd30', text: 'Warsaw said it was "appalled" by Budapest\'s veto and summoned the Hungarian chargé.', events: [{ kind: 'criticism', roles: '', rolesOpen: true, altKinds: ['protest'] }] },
  { id: 'rd31', text: 'The Israeli defence export agency put 2023 sales at a record $13.1 billion, of which the Abraham Accords states took 3 percent.', events: [{ kind: 'statistic', roles: '', rolesOpen: true, edtf: '2023' }] },
  { id: 'rd32', text: 'Police clashed with hundreds of students protesting in Dakar over the French base.', events: [{ kind: 'protest', roles: '', rolesOpen: true }] },
  { id: 'rd33', text: 'The firm\'s shares rose 4 percent after it said its tanks would be shown at the Paris air show.', events: [] },
  { id: 'rd34', text: 'A Russian drone struck a warehouse in Odesa overnight, killing two, Ukrainian officials said.', events: [] },
  { id: 'rd35', text: 'The museum in Bovington has restored a Tiger tank captured from Germany in Tunisia in 1943.', events: [] },
  { id: 'rd36', text: 'Polish farmers blocked roads with tractors as ministers from Ukraine and Slovakia watched.', events: [] },
  { id: 'rd37', text: `Tashkent turns west for its airlift

Uzbekistan has taken two C295s from Airbus since spring, the Spanish embassy in Tashkent says. Four are on order altogether under a contract awarded in 2022.

The old Il-76s will stay until the end of the decade. An earlier plan to buy Il-76MD-90As from Moscow was dropped when the war began.

Airbus would not give a price, but similar aircraft have sold for about €45 million apiece.`, reportDate: '2025-06-10', events: [
    { kind: 'delivery', quote: 'Uzbekistan has taken two C295s from Airbus since spring', roles: 'buyer:UZB supplier:org:airbus', altKinds: ['procurement'] },
    { kind: 'procurement', quote: 'Four are on order altogether under a contract awarded in 2022', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'An earlier plan to buy Il-76MD-90As from Moscow was dropped', roles: 'supplier:RUS', rolesOpen: true, modality: 'cancelled' },
  ] },
  { id: 'rd38', text: `DOHA, 4 Nov - Qatar's navy received its second amphibious ship from Fincantieri on Monday, the state news agency reported.

The 9,000-tonne Al Fulk is the last of seven vessels ordered in 2016 for some 4 billion euros. Officials denied that Doha had asked for two more.`, reportDate: '2025-11-04', events: [
    { kind: 'delivery', quote: "Qatar's navy received its second amphibious ship from Fincantieri on Monday", roles: 'buyer:QAT supplier:org:fincantieri', edtf: '2025-11-03' },
    { kind: 'procurement', quote: 'the last of seven vessels ordered in 2016 for some 4 billion euros', roles: 'buyer:QAT', rolesOpen: true, edtf: '2016', money: 'EUR 4000000000 4000000000 approx' },
    { kind: 'procurement', quote: 'Officials denied that Doha had asked for two more', roles: '', rolesOpen: true, optional: true },
  ] },
];
