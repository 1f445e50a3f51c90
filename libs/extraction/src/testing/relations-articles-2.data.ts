import { type Fixture } from './fixture.types.js';

/**
 * Articles on relations between states, each annotated whole before it was first read; they gave a score and were then
 * developed on. All sentences are our own; what they tell is partly invented.
 */
export const relationsArticlesTwo: readonly Fixture[] = [
  {
    id: 'col-ven',
    reportDate: '2024-02-02',
    text: `A border that learned to breathe again

By Tomás Rincón in Cúcuta

When Gustavo Petro took office in August 2022, one of his first acts was to restore full diplomatic relations with Venezuela, severed by Caracas in February 2019. Within weeks the two neighbours had exchanged ambassadors. On 26 September 2022 the first lorries crossed the Simón Bolívar bridge, which had been closed to cargo for seven years.

Mr Petro has since met President Nicolás Maduro six times, most recently in Caracas in November. He flew to the Venezuelan capital on 1 November 2022, the first Colombian head of state to do so in nine years. In February 2023 the presidents signed an accord on the protection of investments on a bridge at Tienditas.

Trade is recovering, if slowly. Bilateral commerce reached $785m in 2023, according to the Colombian-Venezuelan chamber, up from $222m in 2020. Before the rupture Venezuela bought 17% of Colombia's exports.

Commercial flights between Bogotá and Caracas resumed in November 2022. Monómeros, a fertiliser maker owned by the Venezuelan state, was handed back to its managers. Colombia is also in talks to buy Venezuelan natural gas.

The military file moves more slowly. The two defence ministers, Iván Velásquez and Vladimir Padrino, met in San Antonio del Táchira in 2022 and agreed to coordinate patrols along the frontier. In July the armies launched a joint operation against illegal mining. Intelligence services on both sides now exchange information on drug gangs, a Colombian general said.

Washington watches with mixed feelings. The United States eased oil sanctions on Venezuela last October after the government and the opposition signed a deal in Barbados. It has threatened to reimpose them in April if María Corina Machado is barred from the election. Mr Petro has urged President Joe Biden to lift all sanctions.

The opposition in Caracas accuses Colombia of legitimising a dictatorship. Colombian senators of the right have also slammed the president for his silence on political prisoners. Last week Bogotá finally expressed concern over the arrest of Rocío San Miguel, an activist.

Nor is Venezuela's other quarrel helping. In December Caracas held a referendum on the annexation of the Essequibo, a region of Guyana. Brazil sent armoured vehicles to its northern border in response, and Britain dispatched a warship, HMS Trent, which took part in exercises with the Guyanese coast guard on 29 December. Maduro and President Irfaan Ali of Guyana met in Saint Vincent on 14 December and pledged not to use force.

Even so, economic ties between Bogotá and Caracas are expected to deepen. The joint commission on trade will hold its third session in Cartagena in March.`,
    events: [
      { kind: 'normalisation', quote: 'restore full diplomatic relations with Venezuela', roles: 'party:COL party:VEN', edtf: '2022-08' },
      { kind: 'sanction', quote: 'severed by Caracas in February 2019', roles: 'party:VEN target:COL', edtf: '2019-02', optional: true },
      { kind: 'normalisation', quote: 'the two neighbours had exchanged ambassadors', roles: 'party:COL party:VEN', optional: true },
      { kind: 'normalisation', quote: 'the first lorries crossed the Simón Bolívar bridge', roles: '', optional: true },
      { kind: 'sanction', quote: 'which had been closed to cargo for seven years', roles: '', optional: true },
      { kind: 'dialogue', quote: 'Mr Petro has since met President Nicolás Maduro six times', roles: 'party:COL party:VEN' },
      { kind: 'dialogue', quote: 'He flew to the Venezuelan capital on 1 November 2022', roles: 'party:COL party:VEN', edtf: '2022-11-01' },
      { kind: 'signing', quote: 'the presidents signed an accord on the protection of investments', roles: 'party:COL party:VEN', edtf: '2023-02' },
      { kind: 'trend', quote: 'Trade is recovering', roles: '', optional: true },
      { kind: 'statistic', quote: 'Bilateral commerce reached $785m in 2023', roles: '', edtf: '2023', money: 'USD 785000000 785000000 exact', rolesOpen: true },
      { kind: 'statistic', quote: 'Venezuela bought 17% of Colombia\'s exports', roles: 'subject:COL counterpart:VEN', rolesOpen: true },
      { kind: 'normalisation', quote: 'Commercial flights between Bogotá and Caracas resumed', roles: '', edtf: '2022-11', optional: true },
      { kind: 'procurement', quote: 'Colombia is also in talks to buy Venezuelan natural gas', roles: 'buyer:COL supplier:VEN', modality: 'negotiating', altKinds: ['dialogue'], optional: true },
      { kind: 'dialogue', quote: 'met in San Antonio del Táchira in 2022', roles: 'party:COL party:VEN', edtf: '2022' },
      { kind: 'signing', quote: 'agreed to coordinate patrols along the frontier', roles: '', altKinds: ['exercise', 'dialogue'], optional: true },
      { kind: 'exercise', quote: 'In July the armies launched a joint operation against illegal mining', roles: 'party:COL party:VEN', edtf: '2023-07', optional: true },
      { kind: 'intelligence-cooperation', quote: 'Intelligence services on both sides now exchange information on drug gangs', roles: 'party:COL party:VEN' },
      { kind: 'sanction', quote: 'The United States eased oil sanctions on Venezuela last October', roles: 'party:USA target:VEN', edtf: '2023-10', modality: 'cancelled', altModalities: ['asserted'] },
      { kind: 'signing', quote: 'the government and the opposition signed a deal in Barbados', roles: '', optional: true },
      { kind: 'sanction', quote: 'It has threatened to reimpose them in April', roles: 'party:USA target:VEN', edtf: '2024-04', modality: 'conditional', altModalities: ['planned', 'hedged'] },
      { kind: 'statement', quote: 'Mr Petro has urged President Joe Biden to lift all sanctions', roles: 'speaker:COL target:USA', altKinds: ['sanction'], optional: true },
      { kind: 'criticism', quote: 'The opposition in Caracas accuses Colombia', roles: 'target:COL', rolesOpen: true },
      { kind: 'criticism', quote: 'Colombian senators of the right have also slammed the president', roles: '', rolesOpen: true },
      { kind: 'criticism', quote: 'Bogotá finally expressed concern over the arrest', roles: 'critic:COL', rolesOpen: true },
      { kind: 'statement', quote: 'held a referendum', roles: '', optional: true },
      { kind: 'exercise', quote: 'took part in exercises with the Guyanese coast guard on 29 December', roles: 'party:GBR party:GUY', edtf: '2023-12-29' },
      { kind: 'dialogue', quote: 'Maduro and President Irfaan Ali of Guyana met in Saint Vincent on 14 December', roles: 'party:VEN party:GUY', edtf: '2023-12-14' },
      { kind: 'statement', quote: 'pledged not to use force', roles: '', altKinds: ['signing'], optional: true },
      { kind: 'trend', quote: 'economic ties between Bogotá and Caracas are expected to deepen', roles: 'party:COL party:VEN', modality: 'planned', optional: true },
      { kind: 'dialogue', quote: 'The joint commission on trade will hold its third session in Cartagena in March', roles: 'party:COL party:VEN', edtf: '2024-03', modality: 'planned' },
    ],
  },
  {
    id: 'srb-xkx',
    reportDate: '2023-10-20',
    text: `Issue brief No. 7: Belgrade and Pristina after Banjska

Key points
- Serbia does not recognise Kosovo, which declared independence on 17 February 2008.
- The EU-mediated dialogue, launched in March 2011, is close to collapse.
- On 24 September 2023 an armed group killed a Kosovar police officer in the village of Banjska.

1. How we got here

Under the Brussels Agreement of 19 April 2013 the two sides undertook to normalise relations. Serbia agreed to dissolve its parallel police in the north; Kosovo promised an association of Serb municipalities, which was never set up. Kosovo imposed a 100 per cent tariff on Serbian goods in November 2018 and lifted it in April 2020. In September of that year Aleksandar Vučić and Avdullah Hoti signed economic normalisation documents at the White House, in a ceremony hosted by President Donald Trump.

In the same documents Kosovo and Israel agreed to recognise each other. Israel established diplomatic relations with Kosovo on 1 February 2021, and Pristina opened an embassy in Jerusalem the following month. Serbia had promised to move its own embassy there but dropped the plan.

On 27 February 2023 Mr Vučić and Prime Minister Albin Kurti accepted an EU proposal in Brussels. An implementation annex was agreed orally in Ohrid on 18 March; the Serbian president refused to sign it.

2. The spring crisis

Kosovo Serbs boycotted local elections in April. After special police escorted Albanian mayors to their offices on 26 May, Serbia put its army on high alert. Thirty soldiers of the NATO mission were hurt in clashes in Zvečan three days later. The United States expelled Kosovo from the Defender Europe exercise. In June the EU suspended high-level visits to Pristina and froze funds worth some €218 million.

3. After Banjska

Kosovo accused Serbia of organising the attack. Belgrade denied the charge and declared a day of mourning. Washington called on Serbia to withdraw its forces from the boundary, and Britain deployed 200 soldiers to reinforce KFOR. Kosovo's foreign minister, Donika Gërvalla-Schwarz, asked the EU to impose sanctions on Belgrade. The envoys of the EU, the United States, France, Germany and Italy are due in both capitals on 21 October.

4. The wider field

Serbia's armed forces have bought drones and missiles from China. Kosovo has ordered Bayraktar TB2 drones from Türkiye, the first of which arrived in July 2023. Russia supplies most of Serbia's gas, and trade between Serbia and China grew by 9 per cent to $6.1 billion in 2022. On 17 October Mr Vučić signed a free trade agreement with China in Beijing.

Around 84 per cent of Serbians oppose recognition, according to a poll. On 8 October thousands rallied in Belgrade against violence.

Kosovo has been recognised by more than 100 states. Nauru, Sierra Leone and several others have withdrawn their recognition since 2017 after lobbying by Serbia.`,
    events: [
      { kind: 'normalisation', quote: 'Serbia does not recognise Kosovo', roles: '', modality: 'negated', optional: true },
      { kind: 'statement', quote: 'declared independence on 17 February 2008', roles: '', altKinds: ['normalisation'], optional: true },
      { kind: 'dialogue', quote: 'The EU-mediated dialogue, launched in March 2011', roles: '', optional: true },
      { kind: 'signing', quote: 'Under the Brussels Agreement of 19 April 2013 the two sides undertook to normalise relations', roles: 'party:SRB party:XKX', edtf: '2013-04-19', altKinds: ['normalisation'] },
      { kind: 'normalisation', quote: 'undertook to normalise relations', roles: '', modality: 'planned', optional: true },
      { kind: 'signing', quote: 'Serbia agreed to dissolve its parallel police', roles: '', optional: true },
      { kind: 'sanction', quote: 'Kosovo imposed a 100 per cent tariff on Serbian goods in November 2018', roles: 'party:XKX target:SRB', edtf: '2018-11' },
      { kind: 'sanction', quote: 'lifted it in April 2020', roles: 'party:XKX target:SRB', edtf: '2020-04', modality: 'cancelled', altModalities: ['asserted'] },
      { kind: 'signing', quote: 'Aleksandar Vučić and Avdullah Hoti signed economic normalisation documents', roles: 'party:SRB party:XKX', edtf: '2020-09', rolesOpen: true },
      { kind: 'normalisation', quote: 'Kosovo and Israel agreed to recognise each other', roles: 'party:XKX party:ISR', modality: 'planned', altModalities: ['asserted'], optional: true },
      { kind: 'normalisation', quote: 'Israel established diplomatic relations with Kosovo on 1 February 2021', roles: 'party:ISR party:XKX', edtf: '2021-02-01' },
      { kind: 'normalisation', quote: 'Pristina opened an embassy in Jerusalem', roles: 'party:XKX party:ISR', edtf: '2021-03' },
      { kind: 'normalisation', quote: 'Serbia had promised to move its own embassy there', roles: '', altKinds: ['statement', 'sanction'], optional: true },
      { kind: 'signing', quote: 'accepted an EU proposal in Brussels', roles: 'party:SRB party:XKX', edtf: '2023-02-27', altKinds: ['dialogue', 'statement'], optional: true },
      { kind: 'signing', quote: 'An implementation annex was agreed orally in Ohrid', roles: 'party:SRB party:XKX', edtf: '2023-03-18', altKinds: ['dialogue'] },
      { kind: 'signing', quote: 'the Serbian president refused to sign it', roles: 'party:SRB', modality: 'negated', optional: true },
      { kind: 'sanction', quote: 'The United States expelled Kosovo from the Defender Europe exercise', roles: 'party:USA target:XKX', altKinds: ['exercise'] },
      { kind: 'sanction', quote: 'the EU suspended high-level visits to Pristina', roles: 'target:XKX', edtf: '2023-06', rolesOpen: true },
      { kind: 'sanction', quote: 'froze funds worth some €218 million', roles: '', optional: true },
      { kind: 'criticism', quote: 'Kosovo accused Serbia of organising the attack', roles: 'critic:XKX target:SRB' },
      { kind: 'statement', quote: 'Belgrade denied the charge', roles: 'speaker:SRB', optional: true },
      { kind: 'statement', quote: 'Washington called on Serbia to withdraw its forces', roles: 'speaker:USA target:SRB', altKinds: ['criticism'], optional: true },
      { kind: 'exercise', quote: 'Britain deployed 200 soldiers', roles: '', optional: true },
      { kind: 'sanction', quote: 'asked the EU to impose sanctions on Belgrade', roles: 'target:SRB', modality: 'planned', rolesOpen: true },
      { kind: 'dialogue', quote: 'are due in both capitals on 21 October', roles: '', edtf: '2023-10-21', modality: 'planned', optional: true },
      { kind: 'procurement', quote: 'Serbia\'s armed forces have bought drones and missiles from China', roles: 'buyer:SRB supplier:CHN' },
      { kind: 'procurement', quote: 'Kosovo has ordered Bayraktar TB2 drones from Türkiye', roles: 'buyer:XKX supplier:TUR' },
      { kind: 'delivery', quote: 'the first of which arrived in July 2023', roles: '', edtf: '2023-07', rolesOpen: true },
      { kind: 'procurement', quote: 'Russia supplies most of Serbia\'s gas', roles: '', altKinds: ['statistic'], optional: true },
      { kind: 'statistic', quote: 'trade between Serbia and China grew by 9 per cent to $6.1 billion in 2022', roles: '', edtf: '2022', money: 'USD 6100000000 6100000000 exact', rolesOpen: true },
      { kind: 'signing', quote: 'Mr Vučić signed a free trade agreement with China in Beijing', roles: 'party:SRB party:CHN', edtf: '2023-10-17' },
      { kind: 'statistic', quote: 'Around 84 per cent of Serbians oppose recognition', roles: '', altKinds: ['criticism'], optional: true },
      { kind: 'protest', quote: 'thousands rallied in Belgrade against violence', roles: '', edtf: '2023-10-08', rolesOpen: true },
      { kind: 'normalisation', quote: 'Kosovo has been recognised by more than 100 states', roles: '', optional: true },
      { kind: 'sanction', quote: 'have withdrawn their recognition since 2017', roles: 'party:NRU', altKinds: ['normalisation'], altModalities: ['cancelled'], rolesOpen: true },
    ],
  },
  {
    id: 'eth-som',
    reportDate: '2025-01-14',
    text: `MOGADISHU, Jan 14 (Horn Press) - Somalia and Ethiopia have agreed to restore full diplomatic representation in each other's capitals, the two governments said on Saturday, ending a year-long row over a port deal.

Somali President Hassan Sheikh Mohamud visited Addis Ababa on Jan 11, where he held talks with Prime Minister Abiy Ahmed. Abiy will pay a return visit to Mogadishu next month, officials said.

The dispute began on Jan 1, 2024, when Ethiopia signed a memorandum of understanding with the breakaway region of Somaliland. Under it Addis Ababa was to lease 20 km of coastline for a naval base. Somalia called the agreement an act of aggression, recalled its ambassador and in April expelled the Ethiopian envoy, Muktar Mohamed Ware. It also ordered the closure of two consulates.

Turkey mediated two rounds of negotiations in Ankara in July and August. A breakthrough came on Dec 11, when Mohamud and Abiy signed the Ankara Declaration in the presence of President Tayyip Erdogan. The African Union and the United States welcomed the deal. Technical talks on access to the sea are to start by the end of February under Turkish auspices.

Egypt, which is at odds with Ethiopia over a dam on the Blue Nile, had moved closer to Mogadishu. Cairo and Mogadishu signed a defence pact last August, and two Egyptian planes delivered weapons to the Somali army weeks later. Egyptian Foreign Minister Badr Abdelatty hosted his Somali and Eritrean counterparts in Cairo on Saturday. Eritrea, Egypt and Somalia had formed a trilateral committee at a summit in Asmara on Oct 10.

Ethiopia has some 3,000 soldiers in the African Union mission in Somalia. Addis Ababa criticised the new mission's composition last month, saying Egyptian troops would inflame tensions.

Ties have improved in other fields. Ethiopian Airlines increased its flights to Mogadishu in December. Somalia imported Ethiopian khat worth about $60 million in 2023. Security chiefs of both nations met on Monday and agreed to share intelligence on al Shabaab.

Somaliland's new president, Abdirahman Mohamed Abdullahi, said the memorandum would be reviewed. Demonstrators in Hargeisa burned Somali flags after the declaration.

Turkish drones and warships have also arrived in Somalia under a defence accord Ankara and Mogadishu concluded in February 2024. Ankara trains Somali commandos at a base in the capital.`,
    events: [
      { kind: 'normalisation', quote: 'agreed to restore full diplomatic representation in each other\'s capitals', roles: 'party:SOM party:ETH', edtf: '2025-01-11', altModalities: ['planned'] },
      { kind: 'dialogue', quote: 'Hassan Sheikh Mohamud visited Addis Ababa on Jan 11', roles: 'party:SOM party:ETH', edtf: '2025-01-11' },
      { kind: 'dialogue', quote: 'he held talks with Prime Minister Abiy Ahmed', roles: 'party:SOM party:ETH', optional: true },
      { kind: 'dialogue', quote: 'Abiy will pay a return visit to Mogadishu next month', roles: 'party:ETH party:SOM', edtf: '2025-02', modality: 'planned' },
      { kind: 'signing', quote: 'Ethiopia signed a memorandum of understanding with the breakaway region of Somaliland', roles: 'party:ETH', edtf: '2024-01-01', rolesOpen: true },
      { kind: 'procurement', quote: 'was to lease 20 km of coastline', roles: '', altKinds: ['signing', 'industrial-cooperation'], optional: true },
      { kind: 'criticism', quote: 'Somalia called the agreement an act of aggression', roles: 'critic:SOM', altKinds: ['statement'], rolesOpen: true },
      { kind: 'sanction', quote: 'recalled its ambassador', roles: 'party:SOM', rolesOpen: true },
      { kind: 'sanction', quote: 'in April expelled the Ethiopian envoy', roles: 'party:SOM target:ETH', edtf: '2024-04' },
      { kind: 'sanction', quote: 'It also ordered the closure of two consulates', roles: 'party:SOM', optional: true },
      { kind: 'dialogue', quote: 'Turkey mediated two rounds of negotiations in Ankara in July and August', roles: 'party:SOM party:ETH', rolesOpen: true },
      { kind: 'signing', quote: 'Mohamud and Abiy signed the Ankara Declaration', roles: 'party:SOM party:ETH', edtf: '2024-12-11', rolesOpen: true },
      { kind: 'statement', quote: 'The African Union and the United States welcomed the deal', roles: 'speaker:USA', rolesOpen: true },
      { kind: 'dialogue', quote: 'Technical talks on access to the sea are to start by the end of February', roles: 'party:SOM party:ETH', edtf: '2025-02', modality: 'planned', rolesOpen: true },
      { kind: 'trend', quote: 'had moved closer to Mogadishu', roles: '', optional: true },
      { kind: 'signing', quote: 'Cairo and Mogadishu signed a defence pact last August', roles: 'party:EGY party:SOM', edtf: '2024-08' },
      { kind: 'delivery', quote: 'two Egyptian planes delivered weapons to the Somali army weeks later', roles: 'buyer:SOM supplier:EGY' },
      { kind: 'dialogue', quote: 'hosted his Somali and Eritrean counterparts in Cairo on Saturday', roles: 'party:EGY party:SOM party:ERI', edtf: '2025-01-11' },
      { kind: 'dialogue', quote: 'a summit in Asmara on Oct 10', roles: 'party:ERI party:EGY party:SOM', edtf: '2024-10-10', altKinds: ['signing'] },
      { kind: 'criticism', quote: 'Addis Ababa criticised the new mission\'s composition last month', roles: 'critic:ETH', edtf: '2024-12', rolesOpen: true },
      { kind: 'trend', quote: 'Ties have improved in other fields', roles: '', optional: true },
      { kind: 'statistic', quote: 'Ethiopian Airlines increased its flights', roles: '', optional: true },
      { kind: 'statistic', quote: 'Somalia imported Ethiopian khat worth about $60 million in 2023', roles: '', edtf: '2023', money: 'USD 60000000 60000000 approx', altKinds: ['procurement'], rolesOpen: true },
      { kind: 'dialogue', quote: 'Security chiefs of both nations met on Monday', roles: 'party:SOM party:ETH', edtf: '2025-01-13' },
      { kind: 'intelligence-cooperation', quote: 'agreed to share intelligence on al Shabaab', roles: 'party:SOM party:ETH', altModalities: ['planned'] },
      { kind: 'statement', quote: 'said the memorandum would be reviewed', roles: '', altKinds: ['signing'], optional: true },
      { kind: 'protest', quote: 'Demonstrators in Hargeisa burned Somali flags after the declaration', roles: '', rolesOpen: true },
      { kind: 'delivery', quote: 'Turkish drones and warships have also arrived in Somalia', roles: 'supplier:TUR buyer:SOM', optional: true },
      { kind: 'signing', quote: 'a defence accord Ankara and Mogadishu concluded in February 2024', roles: 'party:TUR party:SOM', edtf: '2024-02' },
      { kind: 'exercise', quote: 'Ankara trains Somali commandos at a base in the capital', roles: '', altKinds: ['trend'], optional: true },
    ],
  },
];
