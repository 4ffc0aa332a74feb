/**
 * The small word lists the rules for an article's sayings stand on, lower case and singular. They are closed classes of
 * English, or nouns that say what somebody or something is; a noun missing here costs a finding, never a wrong one.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What somebody is by office, trade or kinship. Agent nouns in -ist, -ian, -man … are known by their endings. */
export const roles = list(`
  elder rival whisperer hotelier commenter critic-at-large cofounder tapper farmhand shopkeeper bookseller aristocrat nobleman veteran
  oligarch warlord cleric preacher evangelist whistle-blower hacker coder foe ally protege protégé disciple lyricist novelist essayist
  precursor connoisseur enthusiast aficionado
  herder breeder hunter seeker survivor thinker campaigner healer vlogger gardener gamer hiker climber skier racer fan addict genius mastermind prodigy whistleblower refugee immigrant defendant suspect victim witness dropout nominee candidate democrat republican conservative liberal recipient forward defender defenseman centre-back striker fullback linebacker head vice-chair vice-chairman protester blogger columnist carpenter plumber electrician baker singer-songwriter
  accountant actor actress activist adviser advisor agent aide ambassador analyst anchor animator archbishop architect
  artist assistant associate astronaut athlete attorney auditor author baker ballerina banker baron baroness bassist
  biographer bishop blogger boss boxer boy broadcaster brother builder captain cardinal ceo cfo chair chairman
  chairperson chairwoman champion chancellor chef chief choreographer cio clerk coach co-author co-chair co-creator
  co-director co-founder co-host co-owner co-writer cofounder colleague colonel columnist comic commander commentator commissioner composer
  conductor congressman congresswoman consultant contributor coo coordinator coroner correspondent councillor
  councilman councilwoman counsel counselor counsellor coder creator critic ctc cto curator cyclist czar dancer daughter
  dean defender deputy designer detective developer dictator diplomat director doctor dramatist driver drummer duchess
  duke economist editor educator emir emperor engineer entrepreneur envoy epidemiologist executive expert explorer
  farmer father fellow filmmaker financier firefighter founder friend general geologist girl goalkeeper governor graduate grandson granddaughter
  guitarist guru head heir hero historian host hostess husband illustrator imam inspector instructor intern inventor
  investigator investor janitor jeweller journalist judge justice keyboardist king lawmaker lawyer leader lecturer
  legislator librarian lieutenant lobbyist magnate maker manager marketer mathematician mayor mechanic medic member
  mentor merchant midfielder minister model monk mother musician native nephew niece neurologist novelist nun nurse
  nutritionist officer official oncologist operator organiser organizer owner painter paramedic parent partner pastor
  patriarch patron pediatrician performer philanthropist philosopher photographer physician physicist pilot pioneer
  planner player playwright poet politician pope premier presenter president priest prince princess principal producer
  professor programmer prosecutor provost psychiatrist psychologist publicist publisher quarterback queen rabbi
  ranger rapper realtor recruiter rector referee regent reporter representative researcher retiree reviewer ruler sailor
  saxophonist scholar scientist screenwriter sculptor secretary senator sergeant sheriff singer sister skipper sociologist
  soldier solicitor son songwriter specialist spokesman spokesperson spokeswoman statesman stepfather strategist striker
  student successor sultan superintendent supervisor surgeon teacher technician technologist therapist trader trainer
  translator treasurer trustee tutor tycoon undersecretary veteran vice-president violinist visionary volunteer vp
  warden widow widower wife winner woman man worker wrestler writer zoologist inmate resident runner swimmer golfer
  pianist comedian celebrity influencer youtuber streamer freelancer attendee alumna alumnus svp evp cmo ciso
  postdoc undergraduate salesperson proprietor restaurateur barista bartender sommelier mixologist stylist
`)

/** What something is: bodies, places, works, products, peoples. */
export const classes = list(`
  body box voice figure collective faction affiliate bookshop brewpub eatery bakery supercomputer telescope probe lander rover shuttle
  rocket moon exoplanet comet chunk hotspot rapper-producer
  birthplace home hometown gateway suite lineup dashboard compiler utility package plugin emulator toolchain fork rewrite chatbot assistant neobank fintech carrier lineage ethnicity clan
  academy actioner agency agreement airline airport album algorithm alliance animal anime anthology app application archipelago
  archive area arm army array art artery assembly association asteroid auction avenue award bacterium ballad band bank bar base basin battery
  bay beach beer beverage bill bird biography blockchain blog board boat body book bookstore borough boulevard branch
  brand bread breed brewery bridge browser building bureau business cafe café camera campaign campus canal canyon capital car
  cartel cartoon casino castle cathedral cave ceasefire cemetery centre center ceremony certificate certification chain championship channel chapel
  charity cheese chemical chipset chip church cinema city clinic cloud club coalition cocktail collaboration collection college colony comedy
  comet committee community company competition component compound conference confederation conglomerate congress consortium
  constellation consultancy contest continent convention cooperative corporation council country county course court
  covenant crime crossover cruise cryptocurrency cult currency dam database daily day dealer dealership delicacy department desert
  dessert device dialect disease dish disorder district division dictionary documentary dog domain drama drink drug duo e-book earthquake
  electorate electronics element embassy empire encyclopedia enclave encryption engine enterprise enzyme event exchange exhibition extension
  facility factory faction fair family farm federation festival festival field film fighter firm fish flavor flower food
  force forest forum foundation framework franchise fruit function fund galaxy gallery game garden gas gathering gene genre giant gift
  glacier god goddess government grape grassland group guesthouse guide gulf hall hamlet harbor harbour headset herb highway hill hormone
  hospital hostel hotel house hub hurricane hypervisor icon illness indicator industry infection initiative inlet insect insurer institute institution instrument
  interface island isle issue item journal kernel kingdom label laboratory lab lake landmark language law league legislation library license
  lender line liqueur list locality lodge machine magazine mall mammal manufacturer manga market marketplace material measure media
  medication meditation memoir metal method metric microorganism migrant militia mine mineral ministry mission mixtape model molecule monarchy monastery
  monument mosque motel motorcycle mountain movement movie multinational museum musical nation neighborhood neighbourhood network newsletter
  newspaper nonprofit non-profit novel novella nutrient observatory ocean office operation operator orchestra order organ organisation organization
  outfit outlet package pact painting palace parish park parliament part particle party pass passage path peak peninsula perfume phone pizza pizzeria
  plan planet plant plateau platform play plaza plugin podcast poem port portal powerhouse practice prefecture prison procedure process processor producer product
  program programme project promontory property protein protocol provider province pub publication publisher pueblo puzzle radio railway ranch
  range rebellion record recipe referendum refinery reef refuge regime region regulator religion repository republic reptile reserve reservoir resort
  restaurant retailer retelling ridge ring river road rocket room route rule ruling ruin salad sandwich satellite satire sauce scheme school science
  sea season sect sector seller sequel series serial server service settlement shipyard shop shopping show shrine shrub sitcom site smartphone
  society software song soup spacecraft species spirit sport spot square stadium standard star start-up startup state station statute steroid store
  storm strait street stretch studio style subsidiary subspecies suburb subset subgenre substance summit supermarket supplement supplier survey symptom syndrome syndicate synthesizer
  system tablet team technique technology television temple territory test theater theatre thermostat theme thinktank think-tank tank thriller toolkit tool tournament
  tower town township toxin track tradition trail train treatment treaty tree trial tribe tribunal trilogy trio tropical troupe trust typeface unit
  university utility vaccine valley variant variety vehicle vendor venture venue version vessel village virus vitamin volcano watch watchdog
  waterfall waterway wave weapon website webinar wetland wilderness winery wine workshop worm yacht youth zone zoo acronym abbreviation amendment concept
  fusion hybrid remake spinoff spin-off sibling predecessor successor follow-up reboot adaptation antibiotic antioxidant opioid painkiller stimulant sweetener
  carmaker automaker chipmaker drugmaker developer aggregator distributor wholesaler contractor consultancy processor controller router speaker headphone earbud laptop
  desktop console keyboard projector printer scooter bicycle bike motorbike sedan suv crossover truck pickup van minivan supercar hatchback roadster coupe coupé
`)

/** Nouns by which a concept is defined: "a type of", "the process of". */
export const genera = list(`
  symbol

  claim person place idea belief structure series group sign symptom value loan fee payment policy model function object equation formula gene organ muscle bone nerve organism animal bird fish insect tree fruit vegetable grain cheese bread soup wine beer fabric metal fiber fibre particle measure indicator index mechanism process movement ideology doctrine tradition ritual festival holiday dance sport
  type form kind sort subset subtype subfield branch class category style variety variant process practice act art technique method
  methodology approach procedure term phrase word name nickname acronym abbreviation slang condition disease disorder syndrome
  infection illness therapy treatment study science discipline field concept principle theory philosophy phenomenon metric measure measurement unit
  hormone protein enzyme chemical compound substance molecule mineral vitamin gas element drug medication plant herb dish
  drink dance genre sport game language dialect protocol format standard file algorithm framework library toolkit tool software strategy
  tactic system state ability currency tax tool collection set ratio percentage number amount document report statement agreement contract
  blend mix combination device instrument material technology test rule law score feature service process vehicle account
`)

/** Places by kind: after a name ("Anbar province") or before it ("the city of"). */
export const placeKinds = list(`
  province region state city district governorate island islands valley peninsula county prefecture town village territory
  department oblast canton municipality suburb neighborhood neighbourhood archipelago capital desert
`)

export const articles = list('a an the')
export const possessives = list('his her its their our my your whose')
export const demonstratives = list(
  'this that these those some any each every another no such many several most all both few more other',
)
export const numbers = list('one two three four five six seven eight nine ten dozens hundreds')

export const prepositions = list(`
  of in at for from with on to by near about between under over into through during against after before since until within
  without across along around behind beside beyond inside outside off toward towards upon via amid among despite like as per than
  above below throughout unlike versus including plus besides except regarding
`)
export const conjunctions = list(
  'and or but nor yet so if when while although though because unless whether once whereas',
)
/** Words that open a clause in front of the main one: what follows their comma is no apposition. */
export const openers = list(`
  in at for from with on to by near about under over into through during against after before since until within without
  across along around behind beyond inside outside off toward towards upon via amid among despite like as unlike besides following
  if when while although though because unless whether once whereas given thanks due instead even outside today
  yesterday now then here there
`)
export const relatives = list('who whom whose which that where when')
export const pronouns = list(
  'i you he she it we they me him us them this that these those there who what one someone everyone',
)

/** Verbs in a form that makes a clause: auxiliaries, and the commonest of the news. */
export const finite = list(`
  is are was were am be been has have had does do did will would can could may might must shall should isn't wasn't aren't weren't
  hasn't haven't doesn't don't didn't won't can't couldn't said says say told tells tell asked asks added adds wrote writes
  argued argues believes believe believed thinks think thought knows know knew made makes make went goes go came comes come
  became becomes become got gets get gave gives give took takes take saw sees see found finds find wants want wanted needs
  began begins begin kept keeps keep let lets left leaves led leads helped helps offers offer provides provide provided includes include
  shows showed seems seemed looks looked feels felt announced confirmed reported explains explained noted notes claims claimed
  is’t it’s there’s that’s he’s she’s
`)

/** Adverbs and other words that belong to no noun phrase. */
export const adverbs = list(`
  also now then here there very not never always often sometimes usually just only even still already again too almost however
  moreover therefore thus instead later soon ago once twice perhaps maybe well simply actually really finally today yesterday
  tomorrow meanwhile yes please nevertheless nonetheless furthermore additionally indeed besides otherwise afterwards
  together remember sure okay ok look listen hey oh hi hello thanks likewise conversely lastly secondly firstly overall
`)

/** Praise and blame: "X is a great city" says nothing of what X is. */
export const judging = list(`
  good great bad best better worst perfect ideal must must-have nice wonderful excellent solid smart simple
  huge big real easy fantastic amazing awesome terrific beautiful lovely fun safe hot happy welcome big
  weak useful worthwhile no-brainer classic fine handy favorite favourite
  tough difficult hard problematic worthy versatile bit lot little mere quite rather less more
  experienced trusted innovative top-rated exciting recognizable well-established luxurious flat-out go-to appealing unbeatable
  premier must-see must-try stunning remarkable incredible impressive great-looking underrated overrated welcomed
  fascinating excellent universal
  game-changer cool convenient wrong right different similar same major
`)

/** Words that weigh: "X is a key tool" says little, though "BDNF, a key protein" does. */
export const weighing = list(`
  important essential simple true key crucial vital valuable strong effective major reliable complete critical clear powerful most least
`)

/** Verbs that stand before a name at a sentence's front: "Meet Kensho, a robot". */
export const imperatives = list(
  'meet enter introducing try visit join ask consider see thanks use check read watch follow take say like via',
)

export const calendar = list(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december jan feb mar apr jun jul aug sept sep oct nov dec today
`)

/** Forms of address and ranks before a name; no part of the term. */
export const honorifics = list(`
  mr mrs ms miss mx dr sir dame lord lady rev prof professor brig gen general col colonel lt capt captain maj sgt sergeant adm admiral
  cmdr sen rep gov president minister senator governor chancellor secretary pope king queen prince princess judge justice mayor
  officer detective sheriff chief st hon attorney ambassador former ex vice rear
`)

/** Lower-case words inside names: "Bank of America", "Ludwig van Beethoven". */
export const particles = list(
  'of de del della di da do dos das du des la le los las van von der den ter bin ibn al el y ben zu zur',
)

/** Bodies whose names may hold "and": "Department of Health and Human Services". */
export const bodies = list(`
  department ministry bureau office institute center centre society school college museum committee association agency council
  board university academy administration commission federation foundation institution division faculty organization organisation union fund alliance
  partnership coalition campaign network trust league court group secretary house bank
`)

export const languages = list(`
  arabic aramaic bengali cantonese catalan chinese czech danish dutch english farsi finnish french gaelic german greek
  hawaiian hebrew hindi hungarian icelandic indonesian irish italian japanese kazakh korean kurdish latin malay mandarin maori
  mongolian nepali norwegian old pashto persian polish portuguese punjabi quechua romanian russian sanskrit scots serbian
  slang somali spanish swahili swedish tagalog tamil thai tibetan turkish ukrainian urdu vietnamese welsh yiddish yoruba zulu
`)
