import { type Fixture } from './fixture.types.js';

/**
 * Short articles of several paragraphs, annotated before they were read; they gave a score and were then developed on. All
 * sentences are our own; the deals are partly invented.
 */
export const reportingEight: readonly Fixture[] = [
  { id: 'rh01', reportDate: '2025-03-28', text: `Bucharest orders more Patriots

BUCHAREST, March 28 (Own service) - Romania has ordered three further Patriot fire units from Raytheon for $946 million, the economy minister said on Thursday.

The country bought seven units in 2017, the first foreign sale of that configuration. One of them was donated to Ukraine last year.

Separately, the general staff hopes to choose a supplier of 216 tanks by December. Hyundai Rotem and General Dynamics are the front-runners.`, events: [
    { kind: 'procurement', quote: 'Romania has ordered three further Patriot fire units from Raytheon for $946 million', roles: 'buyer:ROU supplier:org:rtx', edtf: '2025-03-27', money: 'USD 946000000 946000000 exact' },
    { kind: 'procurement', quote: 'The country bought seven units in 2017', roles: 'buyer:ROU', rolesOpen: true, edtf: '2017' },
    { kind: 'delivery', quote: 'One of them was donated to Ukraine last year', roles: 'buyer:UKR', rolesOpen: true, edtf: '2024', altKinds: ['procurement'] },
    { kind: 'procurement', quote: 'the general staff hopes to choose a supplier of 216 tanks by December', roles: 'buyer:ROU', rolesOpen: true, modality: 'planned' },
    { kind: 'procurement', quote: 'Hyundai Rotem and General Dynamics are the front-runners', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rh02', reportDate: '2025-09-18', text: `Saudi Arabia and Pakistan seal mutual defence pact

Crown Prince Mohammed bin Salman and Prime Minister Shehbaz Sharif signed a mutual defence agreement in Riyadh on Wednesday. Under it, an attack on one is an attack on both.

The two countries have trained together since 1967. In 2015 Islamabad's parliament refused to join the war in Yemen.

India's foreign ministry said it would study the implications. Iran welcomed the pact.`, events: [
    { kind: 'signing', quote: 'signed a mutual defence agreement in Riyadh on Wednesday', roles: 'party:SAU party:PAK', rolesOpen: true, edtf: '2025-09-17' },
    { kind: 'exercise', quote: 'The two countries have trained together since 1967', roles: '', rolesOpen: true, optional: true, altKinds: ['trend'] },
    { kind: 'statement', quote: "India's foreign ministry said it would study the implications", roles: '', optional: true },
  ] },
  { id: 'rh03', reportDate: '2024-11-27', text: `The Defense Security Cooperation Agency notified Congress today of a possible sale to Morocco. The government of Morocco has requested to buy 500 GBU-39B small diameter bombs for an estimated cost of $86 million.

The principal contractor will be Boeing. There are no known offset agreements proposed.

Rabat asked for Stinger missiles worth $825 million in the same month of the following year.`, events: [
    { kind: 'procurement', quote: 'The government of Morocco has requested to buy 500 GBU-39B small diameter bombs', roles: 'buyer:MAR', rolesOpen: true, modality: 'planned', money: 'USD 86000000 86000000 estimated' },
    { kind: 'procurement', quote: 'notified Congress today of a possible sale to Morocco', roles: 'buyer:MAR', rolesOpen: true, optional: true, modality: 'planned' },
    { kind: 'procurement', quote: 'Rabat asked for Stinger missiles worth $825 million', roles: 'buyer:MAR', rolesOpen: true, modality: 'planned', money: 'USD 825000000 825000000 exact' },
  ] },
  { id: 'rh04', reportDate: '2025-02-11', text: `Israel's exports to Azerbaijan: a short history

Baku bought its first Israeli drones, Aerostars made by Aeronautics, in 2007. A $1.6 billion agreement with IAI followed in February 2012; it covered Heron and Searcher aircraft as well as Barak 8 missiles.

During the war of autumn 2020, Yerevan recalled its ambassador from Tel Aviv in protest at the deliveries. He returned in 2022.

In September 2023 SOCAR obtained a stake in an Israeli gas field. Azerbaijan opened an embassy in Tel Aviv on 29 March that year.`, events: [
    { kind: 'procurement', quote: 'Baku bought its first Israeli drones, Aerostars made by Aeronautics, in 2007', roles: 'buyer:AZE', rolesOpen: true, edtf: '2007' },
    { kind: 'procurement', quote: 'A $1.6 billion agreement with IAI followed in February 2012', roles: 'buyer:AZE supplier:org:iai', rolesOpen: true, edtf: '2012-02', money: 'USD 1600000000 1600000000 exact', altKinds: ['signing'] },
    { kind: 'procurement', quote: 'it covered Heron and Searcher aircraft as well as Barak 8 missiles', roles: '', rolesOpen: true, optional: true },
    { kind: 'sanction', quote: 'Yerevan recalled its ambassador from Tel Aviv', roles: '', rolesOpen: true, edtf: '2020-23', altKinds: ['protest', 'criticism'] },
    { kind: 'normalisation', quote: 'He returned in 2022', roles: '', optional: true },
    { kind: 'normalisation', quote: 'Azerbaijan opened an embassy in Tel Aviv on 29 March that year', roles: 'party:AZE party:ISR', edtf: '2023-03-29' },
  ] },
  { id: 'rh05', reportDate: '2025-10-27', text: `Typhoons for Turkey

President Recep Tayyip Erdoğan and Prime Minister Keir Starmer signed an £8 billion deal for 20 Eurofighter Typhoons in Ankara on Monday.

Germany had dropped its objections in July. Turkey also hopes to take over 24 used Typhoons from Qatar and Oman, the first of which could arrive early next year.

Ankara was thrown out of the F-35 programme in 2019 after it had taken delivery of Russian S-400 missiles.`, events: [
    { kind: 'procurement', quote: 'signed an £8 billion deal for 20 Eurofighter Typhoons in Ankara on Monday', roles: 'buyer:TUR supplier:GBR', edtf: '2025-10-27', money: 'GBP 8000000000 8000000000 exact' },
    { kind: 'procurement', quote: 'Turkey also hopes to take over 24 used Typhoons from Qatar and Oman', roles: 'buyer:TUR', rolesOpen: true, modality: 'planned', altKinds: ['delivery'] },
    { kind: 'delivery', quote: 'the first of which could arrive early next year', roles: '', rolesOpen: true, optional: true, modality: 'hedged', altModalities: ['planned'] },
    { kind: 'sanction', quote: 'Ankara was thrown out of the F-35 programme in 2019', roles: '', rolesOpen: true, edtf: '2019', altKinds: ['procurement'], optional: true },
    { kind: 'delivery', quote: 'it had taken delivery of Russian S-400 missiles', roles: 'buyer:TUR supplier:RUS', rolesOpen: true },
  ] },
  { id: 'rh06', reportDate: '2026-01-15', text: `Hanoi looks to Seoul for guns

Vietnam has become the first member of its bloc to field South Korea's K9 howitzer. Under a contract signed last August and valued at about 350 billion won, Hanwha Aerospace is supplying 20 of the guns.

The deal, negotiated since 2023, includes training and spare parts. The first battery should be operational in the second half of this year.

To Lam met Lee Jae-myung in Seoul on 11 August and witnessed the signing of ten other papers, among them a memorandum on nuclear power.`, events: [
    { kind: 'procurement', quote: 'Under a contract signed last August and valued at about 350 billion won, Hanwha Aerospace is supplying 20 of the guns', roles: 'buyer:VNM supplier:org:hanwha-aerospace', rolesOpen: true, edtf: '2025-08', money: 'KRW 350000000000 350000000000 approx', altKinds: ['delivery'] },
    { kind: 'dialogue', quote: 'To Lam met Lee Jae-myung in Seoul on 11 August', roles: 'party:VNM party:KOR', edtf: '2025-08-11' },
    { kind: 'signing', quote: 'witnessed the signing of ten other papers', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'Vietnam has become the first member of its bloc to field', roles: '', rolesOpen: true, optional: true, altKinds: ['delivery'] },
  ] },
  { id: 'rh07', reportDate: '2024-08-26', text: `Swiss lawmakers want the army to drop Israeli Hermes drones. Six of them were ordered from Elbit in 2015 for 250 million francs; to date only four have been handed over, and none may fly unescorted.

A spokesman for Armasuisse denied on Monday that a cancellation was under discussion. The two missing aircraft are expected by year's end.`, events: [
    { kind: 'procurement', quote: 'Six of them were ordered from Elbit in 2015 for 250 million francs', roles: 'buyer:CHE supplier:org:elbit-systems', rolesOpen: true, edtf: '2015', money: 'CHF 250000000 250000000 exact' },
    { kind: 'delivery', quote: 'only four have been handed over', roles: '', rolesOpen: true },
    { kind: 'procurement', quote: 'Swiss lawmakers want the army to drop Israeli Hermes drones', roles: '', rolesOpen: true, optional: true, modality: 'planned', altModalities: ['cancelled'] },
    { kind: 'procurement', quote: 'denied on Monday that a cancellation was under discussion', roles: '', rolesOpen: true, optional: true },
    { kind: 'delivery', quote: "The two missing aircraft are expected by year's end", roles: '', rolesOpen: true, optional: true, modality: 'planned' },
  ] },
  { id: 'rh08', reportDate: '2025-05-16', text: `ABU DHABI — The United States and the United Arab Emirates on Friday signed a letter of intent on a major defence partnership, the Pentagon said.

A day earlier in Doha, President Donald Trump had announced a $42 billion package of sales to Qatar, including MQ-9B drones from General Atomics worth almost $2 billion.

On the first leg of his tour, in Riyadh, the president and Crown Prince Mohammed bin Salman signed what the White House called the largest defence sales agreement in history, at nearly $142 billion.`, events: [
    { kind: 'signing', quote: 'signed a letter of intent on a major defence partnership', roles: 'party:USA party:ARE', edtf: '2025-05-16', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'had announced a $42 billion package of sales to Qatar', roles: 'buyer:QAT', rolesOpen: true, edtf: '2025-05-15', altModalities: ['planned'] },
    { kind: 'procurement', quote: 'signed what the White House called the largest defence sales agreement in history, at nearly $142 billion', roles: '', rolesOpen: true, altKinds: ['signing'] },
    { kind: 'procurement', quote: 'including MQ-9B drones from General Atomics worth almost $2 billion', roles: '', rolesOpen: true, optional: true },
  ] },
  { id: 'rh09', reportDate: '2025-07-03', text: `Copenhagen's last minister for the purchase said it all began in Ottawa. There, in 2002, Canada and Denmark joined the development of the F-35. Denmark ordered 27 of them in June 2016 for 20 billion kroner.

Canada cancelled an earlier plan in 2012 and came back to the jet in January 2023, when it announced the purchase of 88.`, events: [
    { kind: 'industrial-cooperation', quote: 'Canada and Denmark joined the development of the F-35', roles: '', rolesOpen: true, optional: true },
    { kind: 'procurement', quote: 'Denmark ordered 27 of them in June 2016 for 20 billion kroner', roles: 'buyer:DNK', rolesOpen: true, edtf: '2016-06', money: 'DKK 20000000000 20000000000 exact' },
    { kind: 'procurement', quote: 'Canada cancelled an earlier plan in 2012', roles: '', rolesOpen: true, optional: true, modality: 'cancelled' },
    { kind: 'procurement', quote: 'when it announced the purchase of 88', roles: 'buyer:CAN', rolesOpen: true, edtf: '2023-01' },
  ] },
  { id: 'rh10', reportDate: '2025-11-20', text: `Somalia's cabinet endorsed a defence pact with Qatar on Thursday. The document had been signed in Doha ten days before by the two defence ministers.

Mogadishu concluded similar agreements with Turkey in February 2024 and with Egypt that August. Under the latter, Cairo shipped two consignments of weapons to the Horn within a month.

Ethiopia objected loudly.`, events: [
    { kind: 'signing', quote: "Somalia's cabinet endorsed a defence pact with Qatar on Thursday", roles: 'party:SOM party:QAT', rolesOpen: true },
    { kind: 'signing', quote: 'The document had been signed in Doha ten days before by the two defence ministers', roles: '', rolesOpen: true, optional: true },
    { kind: 'signing', quote: 'Mogadishu concluded similar agreements with Turkey in February 2024', roles: 'party:SOM party:TUR', rolesOpen: true, edtf: '2024-02' },
    { kind: 'delivery', quote: 'Cairo shipped two consignments of weapons to the Horn within a month', roles: 'supplier:EGY', rolesOpen: true },
    { kind: 'criticism', quote: 'Ethiopia objected loudly', roles: '', rolesOpen: true, optional: true },
  ] },
];
