import { type Fixture } from './fixture.types.js';

/**
 * Short articles of regional press, ministries and companies on deals and what became of them, annotated before they
 * were read; they gave a score and were then developed on. All sentences are our own; the deals are partly invented.
 */
export const reportingSixteen: readonly Fixture[] = [
  { id: 'rp01', reportDate: '2025-09-09', text: `HELSINKI, 9 September 2025. The Finnish Defence Forces Logistics Command has today signed an order with Patria for 40 additional 6x6 vehicles. The option was part of a framework agreement concluded in June 2023, and its value is about EUR 28 million without VAT. The vehicles will be delivered in the course of 2026.`, events: [
    { kind: 'procurement', quote: 'The Finnish Defence Forces Logistics Command has today signed an order with Patria for 40 additional 6x6 vehicles', roles: 'buyer:FIN supplier:org:patria', edtf: '2025-09-09', money: 'EUR 28000000 28000000 approx' },
    { kind: 'delivery', quote: 'The vehicles will be delivered in the course of 2026', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'signing', quote: 'a framework agreement concluded in June 2023', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
  ] },
  { id: 'rp02', reportDate: '2024-02-21', text: `Singapore Airshow: Boeing and the Republic of Singapore Air Force announced on Tuesday that the city state had ordered four P-8A Poseidons. They replace Fokker 50s that have flown since 1993. The price was kept confidential.`, events: [
    { kind: 'procurement', quote: 'the city state had ordered four P-8A Poseidons', roles: 'buyer:SGP supplier:org:boeing', rolesOpen: true, edtf: '2024-02-20' },
  ] },
  { id: 'rp03', reportDate: '2023-11-30', text: `Baku purchased the Barak MX air defence system from Israel Aerospace Industries for 1.2 billion dollars, the Hebrew press revealed on 27 November. Neither side has commented. Azerbaijan had earlier acquired Barak 8 batteries, in 2012, as part of a 1.6-billion-dollar package.`, events: [
    { kind: 'procurement', quote: 'Baku purchased the Barak MX air defence system from Israel Aerospace Industries for 1.2 billion dollars', roles: 'buyer:AZE supplier:org:iai', edtf: '2023-11-27', money: 'USD 1200000000 1200000000 exact', altModalities: ['hedged'] },
    { kind: 'procurement', quote: 'Azerbaijan had earlier acquired Barak 8 batteries, in 2012', roles: 'buyer:AZE', rolesOpen: true, edtf: '2012', money: 'USD 1600000000 1600000000 exact' },
  ] },
  { id: 'rp04', reportDate: '2025-03-05', text: `The government in Ljubljana has abandoned the purchase of Boxers. Prime Minister Robert Golob withdrew from the 281-million-euro agreement with OCCAR in September 2022, soon after taking office. Instead, Slovenia is now buying 106 Patria AMVs at a cost of 700 million euros; the contract with the Finnish maker was signed last December.`, events: [
    { kind: 'procurement', quote: 'The government in Ljubljana has abandoned the purchase of Boxers', roles: 'buyer:SVN', rolesOpen: true, modality: 'cancelled' },
    { kind: 'procurement', quote: 'withdrew from the 281-million-euro agreement with OCCAR in September 2022', roles: '', rolesOpen: true, optional: true, modality: 'cancelled', altKinds: ['sanction', 'signing'] },
    { kind: 'procurement', quote: 'Slovenia is now buying 106 Patria AMVs at a cost of 700 million euros', roles: 'buyer:SVN supplier:org:patria', edtf: '2024-12', money: 'EUR 700000000 700000000 exact' },
  ] },
  { id: 'rp05', reportDate: '2024-07-23', text: `Hanwha Systems won a $866 million contract with Saudi Arabia earlier this month. It will supply the multi-function radars of the M-SAM II, which Riyadh ordered in November 2023 under a $3.2 billion agreement with LIG Nex1.`, events: [
    { kind: 'procurement', quote: 'Hanwha Systems won a $866 million contract with Saudi Arabia earlier this month', roles: 'buyer:SAU supplier:org:hanwha-aerospace', edtf: '2024-07', money: 'USD 866000000 866000000 exact' },
    { kind: 'procurement', quote: 'which Riyadh ordered in November 2023 under a $3.2 billion agreement with LIG Nex1', roles: 'buyer:SAU supplier:org:lig-nex1', edtf: '2023-11', money: 'USD 3200000000 3200000000 exact' },
    { kind: 'procurement', quote: 'It will supply the multi-function radars of the M-SAM II', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rp06', reportDate: '2021-09-16', text: `Canberra tore up its A$90 billion contract with Naval Group for twelve Attack-class submarines on 15 September. Under the AUKUS pact it means to acquire at least eight nuclear-powered boats from the United States and Britain instead. Paris recalled its ambassador.`, events: [
    { kind: 'procurement', quote: 'Canberra tore up its A$90 billion contract with Naval Group for twelve Attack-class submarines on 15 September', roles: 'buyer:AUS supplier:org:naval-group', edtf: '2021-09-15', money: 'AUD 90000000000 90000000000 exact', modality: 'cancelled', altKinds: ['sanction'] },
    { kind: 'procurement', quote: 'it means to acquire at least eight nuclear-powered boats from the United States and Britain instead', roles: 'buyer:AUS supplier:USA supplier:GBR', modality: 'planned' },
    { kind: 'protest', quote: 'Paris recalled its ambassador', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rp07', reportDate: '2025-06-05', text: `Ghazi, an Indonesian defence blog, says Jakarta will sign for 48 KAAN fighters at the Indo Defence show next week. Ankara's industry agency would only say that talks were going well. Each aircraft costs around 100 million dollars.`, events: [
    { kind: 'procurement', quote: 'Jakarta will sign for 48 KAAN fighters at the Indo Defence show next week', roles: 'buyer:IDN', rolesOpen: true, modality: 'planned', altModalities: ['hedged'] },
  ] },
  { id: 'rp08', reportDate: '2022-12-16', text: `Tokyo decided on Friday to buy 400 Tomahawks from the United States by 2027, at a cost of 211 billion yen in the next fiscal year alone. The purchase was brought forward by a year in October 2023. Half of them will be of the older Block IV.`, events: [
    { kind: 'procurement', quote: 'Tokyo decided on Friday to buy 400 Tomahawks from the United States by 2027', roles: 'buyer:JPN supplier:USA', edtf: '2022-12-16', money: 'JPY 211000000000 211000000000 exact', modality: 'planned' },
  ] },
  { id: 'rp09', reportDate: '2024-10-15', text: `Cyprus has received the Barak MX. Kathimerini reported that the third and last shipment from Israel reached Limassol port in September. Nicosia bought the system in secret in 2021 to replace Russian Buk launchers, for which spare parts can no longer be had.`, events: [
    { kind: 'delivery', quote: 'Cyprus has received the Barak MX', roles: 'buyer:CYP', rolesOpen: true },
    { kind: 'delivery', quote: 'the third and last shipment from Israel reached Limassol port in September', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'Nicosia bought the system in secret in 2021', roles: 'buyer:CYP', rolesOpen: true, edtf: '2021' },
  ] },
  { id: 'rp10', reportDate: '2025-04-23', text: `Mexico's navy took over its second C-27J-like... its second C295W from Airbus at Seville yesterday. A third machine follows in the summer. All three were contracted in the last days of 2023 at a unit price of 32 million euros.`, events: [
    { kind: 'delivery', quote: "Mexico's navy took over its second C-27J-like... its second C295W from Airbus at Seville yesterday", roles: 'buyer:MEX supplier:org:airbus', edtf: '2025-04-22' },
    { kind: 'procurement', quote: 'All three were contracted in the last days of 2023 at a unit price of 32 million euros', roles: 'buyer:MEX', rolesOpen: true, edtf: '2023', money: 'EUR 32000000 32000000 exact' },
    { kind: 'delivery', quote: 'A third machine follows in the summer', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rp11', reportDate: '2023-08-10', text: `The US Navy, acting for Taiwan, awarded Lockheed Martin of Owego, New York, an $83.8 million modification to a previously awarded contract on 8 August for work on MH-60R helicopters? It did not: Taipei dropped the type in May 2022, finding it too expensive.`, events: [
    { kind: 'procurement', quote: 'Taipei dropped the type in May 2022', roles: 'buyer:TWN', rolesOpen: true, edtf: '2022-05', modality: 'cancelled', optional: true },
    { kind: 'procurement', quote: 'awarded Lockheed Martin of Owego, New York, an $83.8 million modification', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rp12', reportDate: '2024-11-07', text: `ISTANBUL - Turkey expects to take 40 Eurofighter Typhoons, Defence Minister Yaşar Güler told parliament's planning committee, adding that Germany had dropped its objections. London leads the negotiations for the four-nation consortium. No contract has yet been signed.`, events: [
    { kind: 'procurement', quote: 'Turkey expects to take 40 Eurofighter Typhoons', roles: 'buyer:TUR', rolesOpen: true, modality: 'planned', altModalities: ['negotiating'], altKinds: ['delivery'] },
    { kind: 'procurement', quote: 'No contract has yet been signed', roles: '', rolesOpen: true, optional: true, modality: 'negated' },
    { kind: 'procurement', quote: 'London leads the negotiations for the four-nation consortium', roles: '', rolesOpen: true, optional: true, modality: 'negotiating', altKinds: ['dialogue'] },
  ] },
  { id: 'rp13', reportDate: '2025-10-28', text: `Ankara and London sealed an £8 billion agreement on Monday under which Türkiye buys 20 new Typhoons. The first should land at Mürted in 2030. In addition, Türkiye will take over 12 used jets from Qatar and 12 from Oman.`, events: [
    { kind: 'procurement', quote: 'Ankara and London sealed an £8 billion agreement on Monday under which Türkiye buys 20 new Typhoons', roles: 'buyer:TUR supplier:GBR', edtf: '2025-10-27', money: 'GBP 8000000000 8000000000 exact' },
    { kind: 'delivery', quote: 'Türkiye will take over 12 used jets from Qatar and 12 from Oman', roles: 'buyer:TUR supplier:QAT', rolesOpen: true, modality: 'planned', altKinds: ['procurement'] },
    { kind: 'delivery', quote: 'The first should land at Mürted in 2030', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'delivery', quote: '12 from Oman', roles: '', rolesOpen: true, optional: true, modality: 'planned', altKinds: ['procurement'] },
  ] },
  { id: 'rp14', reportDate: '2022-06-28', text: `Tbilisi and Warsaw have a drone deal: the Polish WB Group set up a venture with the Delta works to make Warmate munitions in Georgia. It was announced in October 2022's forerunner, the ADEX fair.`, events: [
    { kind: 'industrial-cooperation', quote: 'the Polish WB Group set up a venture with the Delta works to make Warmate munitions in Georgia', roles: '', rolesOpen: true, optional: true, altKinds: ['procurement'] },
    { kind: 'procurement', quote: 'Tbilisi and Warsaw have a drone deal', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rp15', reportDate: '2024-04-24', text: `Washington's House of Representatives passed an aid bill on Saturday with 26 billion dollars for Israel. Of this, $4 billion will go to Iron Dome and David's Sling interceptors and $1.2 billion to the Iron Beam laser.`, events: [
    { kind: 'procurement', quote: '$4 billion will go to Iron Dome', roles: '', rolesOpen: true, optional: true, modality: 'planned', altKinds: ['delivery'] },
  ] },
  { id: 'rp16', reportDate: '2025-08-14', text: `Lisbon chose Fincantieri's FREMM EVO over designs from Naval Group and Navantia in December? That report was premature, the ministry says, but three frigates financed by the EU's SAFE loans remain the plan.`, events: [
    { kind: 'procurement', quote: "Lisbon chose Fincantieri's FREMM EVO over designs from Naval Group and Navantia in December", roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: "three frigates financed by the EU's SAFE loans remain the plan", roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rp17', reportDate: '2023-06-15', text: `The South African Navy commissioned its third Warrior-class patrol vessel, SAS Adam Kok, from Damen Shipyards Cape Town last Thursday. Project Biro was awarded to the yard in February 2018 for 3.6 billion rand.`, events: [
    { kind: 'delivery', quote: 'The South African Navy commissioned its third Warrior-class patrol vessel, SAS Adam Kok, from Damen Shipyards Cape Town last Thursday', roles: 'buyer:ZAF supplier:org:damen', rolesOpen: true, edtf: '2023-06-08', altKinds: ['procurement'] },
    { kind: 'procurement', quote: 'Project Biro was awarded to the yard in February 2018 for 3.6 billion rand', roles: '', rolesOpen: true, edtf: '2018-02', money: 'ZAR 3600000000 3600000000 exact' },
  ] },
  { id: 'rp18', reportDate: '2025-11-06', text: `Kyiv will receive the first of the 18 RCH 155 howitzers from Germany by the end of this year, the ambassador in Berlin told a weekly. KNDS handed one over symbolically in January.`, events: [
    { kind: 'delivery', quote: 'Kyiv will receive the first of the 18 RCH 155 howitzers from Germany by the end of this year', roles: 'buyer:UKR supplier:DEU', modality: 'planned' },
    { kind: 'delivery', quote: 'KNDS handed one over symbolically in January', roles: '', rolesOpen: true, edtf: '2025-01', optional: true },
  ] },
  { id: 'rp19', reportDate: '2024-08-01', text: `Pakistan's Senate was informed on Tuesday that the first two of eight Hangor-class submarines bought from China in 2015 had been launched at Wuhan. The $5 billion contract provides for four boats to be built at Karachi.`, events: [
    { kind: 'procurement', quote: 'eight Hangor-class submarines bought from China in 2015', roles: 'buyer:PAK supplier:CHN', edtf: '2015', money: 'USD 5000000000 5000000000 exact' },
    { kind: 'industrial-cooperation', quote: 'provides for four boats to be built at Karachi', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rp20', reportDate: '2025-02-19', text: `Naval Group and the Hellenic Ministry exercised in February the option on a fourth FDI frigate, for which 738 million euros are budgeted. Kimon, the lead ship, sails for Salamis in autumn.`, events: [
    { kind: 'procurement', quote: 'Naval Group and the Hellenic Ministry exercised in February the option on a fourth FDI frigate', roles: 'buyer:GRC supplier:org:naval-group', edtf: '2025-02', money: 'EUR 738000000 738000000 exact' },
    { kind: 'delivery', quote: 'Kimon, the lead ship, sails for Salamis in autumn', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rp21', reportDate: '2023-04-03', text: `Ukraine's State Border Guard is to get 100 Rosomak carriers from Poland. Prime Minister Mateusz Morawiecki said on Saturday that Kyiv had placed the order, paid for by the EU and the United States; they will come off the line at Siemianowice Śląskie.`, events: [
    { kind: 'procurement', quote: 'is to get 100 Rosomak carriers from Poland. Prime Minister Mateusz Morawiecki said on Saturday that Kyiv had placed the order', roles: 'buyer:UKR supplier:POL', rolesOpen: true, edtf: '2023-04-01', altModalities: ['planned'], altKinds: ['delivery'] },
    { kind: 'procurement', quote: 'Kyiv had placed the order', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rp22', reportDate: '2024-12-05', text: `Brasília has revived its tender for 36 howitzers. Elbit's ATMOS had won in April, but President Lula froze the signature in May because of the war in Gaza, and it never took place.`, events: [
    { kind: 'procurement', quote: "Elbit's ATMOS had won in April", roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'Brasília has revived its tender for 36 howitzers', roles: 'buyer:BRA', rolesOpen: true, modality: 'planned', optional: true, altModalities: ['asserted', 'negotiating'] },
    { kind: 'procurement', quote: 'President Lula froze the signature in May', roles: '', rolesOpen: true, optional: true, modality: 'cancelled' },
  ] },
  { id: 'rp23', reportDate: '2025-05-07', text: `On the first day of the fair the Chief of Staff of the Ivorian army, General Lassina Doumbia, signed a contract with Otokar for Cobra II vehicles. Abidjan's earlier batch, 20 vehicles strong, arrived in 2021.`, events: [
    { kind: 'procurement', quote: 'signed a contract with Otokar for Cobra II vehicles', roles: 'buyer:CIV supplier:org:otokar' },
    { kind: 'delivery', quote: "Abidjan's earlier batch, 20 vehicles strong, arrived in 2021", roles: 'buyer:CIV', rolesOpen: true, edtf: '2021', optional: true },
  ] },
  { id: 'rp24', reportDate: '2022-09-29', text: `Kuwait City's long wait is over: Italy flew in the first two of 28 Typhoons last December, Leonardo's half-year report recalls, and the ninth was handed over in August. The 2016 contract is worth 7.9 billion euros.`, events: [
    { kind: 'delivery', quote: 'Italy flew in the first two of 28 Typhoons last December', roles: 'buyer:KWT supplier:ITA', rolesOpen: true, edtf: '2021-12' },
    { kind: 'delivery', quote: 'the ninth was handed over in August', roles: '', rolesOpen: true, edtf: '2022-08', optional: true },
    { kind: 'procurement', quote: 'The 2016 contract is worth 7.9 billion euros', roles: '', rolesOpen: true, edtf: '2016', optional: true },
  ] },
  { id: 'rp25', reportDate: '2024-03-14', text: `DUBAI: Edge Group subsidiary Al Tariq will deliver guided bombs to the UAE armed forces under two contracts worth AED 1.2 billion, awarded at IDEX 2023 on 21 February of last year.`, events: [
    { kind: 'procurement', roles: 'buyer:ARE', rolesOpen: true, edtf: '2023-02-21', money: 'AED 1200000000 1200000000 exact', altKinds: ['delivery'], altModalities: ['planned'] },
  ] },
  { id: 'rp26', reportDate: '2025-09-25', text: `The Philippines have requested 20 F-16 Block 70s, at up to $5.58 billion including weapons; the State Department gave its nod on 1 April, yet Manila put the plan on hold in July for lack of money.`, events: [
    { kind: 'procurement', roles: 'buyer:PHL', rolesOpen: true, money: 'USD - 5580000000 at-most', modality: 'planned', altModalities: ['cancelled'] },
    { kind: 'procurement', quote: 'Manila put the plan on hold in July', roles: '', rolesOpen: true, optional: true, modality: 'cancelled' },
    { kind: 'procurement', quote: 'the State Department gave its nod on 1 April', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rp27', reportDate: '2023-03-24', text: `Warsaw has given four MiG-29s to Slovakia's neighbour... to Ukraine, President Andrzej Duda announced on 16 March. Bratislava followed a day later with a promise of thirteen. Both fleets date from the Warsaw Pact.`, events: [
    { kind: 'delivery', quote: 'Warsaw has given four MiG-29s', roles: 'supplier:POL', rolesOpen: true, edtf: '2023-03-16', altKinds: ['procurement'] },
    { kind: 'delivery', quote: 'Bratislava followed a day later with a promise of thirteen', roles: '', rolesOpen: true, optional: true, modality: 'planned', altKinds: ['procurement'] },
  ] },
  { id: 'rp28', reportDate: '2024-09-05', text: `A RUSI paper counts Morocco's purchases since 2020: HIMARS (18 launchers, cleared by the State Department on 11 April 2023 for $524.2 million), Turkish TB2s, ordered in April 2021 for 70 million dollars, and Israeli Barak MX batteries.`, events: [
    { kind: 'procurement', quote: 'HIMARS (18 launchers, cleared by the State Department on 11 April 2023 for $524.2 million)', roles: 'buyer:MAR', rolesOpen: true, edtf: '2023-04-11', money: 'USD 524200000 524200000 exact', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'Turkish TB2s, ordered in April 2021 for 70 million dollars', roles: 'buyer:MAR', rolesOpen: true, edtf: '2021-04', money: 'USD 70000000 70000000 exact' },
    { kind: 'procurement', quote: 'Israeli Barak MX batteries', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rp29', reportDate: '2025-07-22', text: `Zürich's Rheinmetall Air Defence AG has sold two Skynex batteries to Romania for 328 million euros. The contract, signed in December 2023, foresaw a handover within 36 months; an official of the 74th regiment says the first will now be there by the autumn.`, events: [
    { kind: 'procurement', quote: "Rheinmetall Air Defence AG has sold two Skynex batteries to Romania for 328 million euros", roles: 'buyer:ROU supplier:org:rheinmetall', edtf: '2023-12', money: 'EUR 328000000 328000000 exact' },
  ] },
  { id: 'rp30', reportDate: '2024-05-29', text: `Minsk says it has added four Mi-35Ms to its inventory. Rosoboronexport brought them to Machulishchi in two consignments, in April and on 20 May, fulfilling an accord reached at the Milex fair a year earlier.`, events: [
    { kind: 'delivery', quote: 'Minsk says it has added four Mi-35Ms to its inventory', roles: 'buyer:BLR', rolesOpen: true, optional: true, altKinds: ['procurement'] },
    { kind: 'delivery', quote: 'Rosoboronexport brought them to Machulishchi in two consignments', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rp31', reportDate: '2022-08-19', text: `Kosovo's government allotted money for Javelins and Bayraktars in its 2022 mid-year review. Prishtina signed for five TB2s in December of that year, and got them in the first half of the next.`, events: [
    { kind: 'procurement', quote: "Kosovo's government allotted money for Javelins and Bayraktars in its 2022 mid-year review", roles: 'buyer:XKX', rolesOpen: true, modality: 'planned', optional: true },
    { kind: 'procurement', quote: 'Prishtina signed for five TB2s in December of that year', roles: '', rolesOpen: true, edtf: '2022-12' },
    { kind: 'delivery', quote: 'got them in the first half of the next', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rp32', reportDate: '2025-01-17', text: `The Royal Thai Army took possession on Wednesday of the final ten VN-1 carriers from Norinco. Bangkok had purchased 111 of the eight-wheelers in stages between 2017 and 2020, spending some 5.5 billion baht.`, events: [
    { kind: 'delivery', quote: 'The Royal Thai Army took possession on Wednesday of the final ten VN-1 carriers from Norinco', roles: 'buyer:THA supplier:org:norinco', edtf: '2025-01-15' },
    { kind: 'procurement', quote: 'Bangkok had purchased 111 of the eight-wheelers in stages between 2017 and 2020, spending some 5.5 billion baht', roles: 'buyer:THA', rolesOpen: true, edtf: '2017/2020', money: 'THB 5500000000 5500000000 approx' },
  ] },
  { id: 'rp33', reportDate: '2023-10-26', text: `Fearing delays, Estonia will not order South Korean tanks, the commander of its forces said. Tallinn and Riga did agree in September to buy IRIS-T SLM jointly from Diehl, for a billion euros in all.`, events: [
    { kind: 'procurement', quote: 'Estonia will not order South Korean tanks', roles: 'buyer:EST', rolesOpen: true, modality: 'negated' },
    { kind: 'procurement', quote: 'Tallinn and Riga did agree in September to buy IRIS-T SLM jointly from Diehl, for a billion euros in all', roles: 'buyer:EST buyer:LVA supplier:org:diehl', edtf: '2023-09', money: 'EUR 1000000000 1000000000 exact', altModalities: ['planned'] },
  ] },
  { id: 'rp34', reportDate: '2024-01-10', text: `Israel's defence ministry exports a record: the sale of Arrow 3 to Germany, sealed on 28 September 2023, brings in four billion euros. Berlin should have a first battery at Holzdorf by the end of 2025.`, events: [
    { kind: 'procurement', quote: 'the sale of Arrow 3 to Germany, sealed on 28 September 2023, brings in four billion euros', roles: 'buyer:DEU', rolesOpen: true, edtf: '2023-09-28', money: 'EUR 4000000000 4000000000 exact' },
    { kind: 'delivery', quote: 'Berlin should have a first battery at Holzdorf by the end of 2025', roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rp35', reportDate: '2025-12-01', text: `Montevideo last week rescinded the Cardama contract, alleging a false guarantee. The two patrol ships had been commissioned in late 2023 for 82 million euros.`, events: [
    { kind: 'procurement', quote: 'Montevideo last week rescinded the Cardama contract', roles: 'buyer:URY', rolesOpen: true, modality: 'cancelled', edtf: '2025-11-24/2025-11-30', altKinds: ['sanction'] },
    { kind: 'procurement', quote: 'The two patrol ships had been commissioned in late 2023 for 82 million euros', roles: 'buyer:URY', rolesOpen: true, edtf: '2023', money: 'EUR 82000000 82000000 exact', altKinds: ['delivery'] },
  ] },
  { id: 'rp36', reportDate: '2025-12-01', text: `Cabinet papers in Accra list fuel, tyres and uniforms among the army's purchases. A helicopter crashed in August. The president buried the dead.`, events: [
    { kind: 'procurement', quote: "Cabinet papers in Accra list fuel, tyres and uniforms among the army's purchases", roles: '', rolesOpen: true, optional: true },
  ] },
];
