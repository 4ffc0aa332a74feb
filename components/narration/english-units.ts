/** Units of measure behind a number, percentages and degrees. */
import {
  isDescribing,
  numberPattern,
  type Rule,
  rangePattern,
  rangeWord,
  type Said,
  type Surroundings,
} from './normalise-rules'
import { cardinal, decimal, fractionWords } from './numbers'

/** By how they are written: one, and several where that is not with an s. */
const units: Readonly<Record<string, readonly [one: string, many?: string]>> = {
  ...{ km: ['kilometer'], m: ['meter'], cm: ['centimeter'], mm: ['millimeter'], nm: ['nanometer'], µm: ['micrometer'] },
  ...{
    mi: ['mile'],
    ft: ['foot', 'feet'],
    yd: ['yard'],
    yds: ['yard'],
    'in.': ['inch', 'inches'],
    nmi: ['nautical mile'],
  },
  ...{
    kg: ['kilogram'],
    g: ['gram'],
    mg: ['milligram'],
    µg: ['microgram'],
    mcg: ['microgram'],
    lb: ['pound'],
    lbs: ['pound'],
  },
  ...{ oz: ['ounce'], kt: ['kiloton'], Mt: ['megaton'], ml: ['milliliter'], mL: ['milliliter'], cl: ['centiliter'] },
  ...{ L: ['liter'], l: ['liter'], gal: ['gallon'], ha: ['hectare'], ac: ['acre'], cc: ['c c', 'c c'] },
  ...{ mph: ['mile per hour', 'miles per hour'], kph: ['kilometer per hour', 'kilometers per hour'] },
  ...{ 'km/h': ['kilometer per hour', 'kilometers per hour'], kmh: ['kilometer per hour', 'kilometers per hour'] },
  ...{ 'm/s': ['meter per second', 'meters per second'], mpg: ['mile per gallon', 'miles per gallon'] },
  ...{
    'km/s': ['kilometer per second', 'kilometers per second'],
    'g/km': ['gram per kilometer', 'grams per kilometer'],
  },
  ...{ 'km²': ['square kilometer'], km2: ['square kilometer'], 'sq km': ['square kilometer'], 'm²': ['square meter'] },
  ...{ m2: ['square meter'], 'sq m': ['square meter'], sqm: ['square meter'], 'sq ft': ['square foot', 'square feet'] },
  ...{
    'sq mi': ['square mile'],
    'ft²': ['square foot', 'square feet'],
    'mi²': ['square mile'],
    'cm²': ['square centimeter'],
  },
  ...{ 'm³': ['cubic meter'], m3: ['cubic meter'], 'cm³': ['cubic centimeter'], 'km³': ['cubic kilometer'] },
  ...{ 'sq. km': ['square kilometer'], 'sq. ft': ['square foot', 'square feet'], 'sq. mi': ['square mile'] },
  ...{ 'cu ft': ['cubic foot', 'cubic feet'], 'm/s²': ['meter per second squared', 'meters per second squared'] },
  ...{ KB: ['kilobyte'], kB: ['kilobyte'], MB: ['megabyte'], GB: ['gigabyte'], TB: ['terabyte'], PB: ['petabyte'] },
  ...{ Mb: ['megabit'], Gb: ['gigabit'], kbps: ['kilobit per second', 'kilobits per second'] },
  ...{ Mbps: ['megabit per second', 'megabits per second'], Gbps: ['gigabit per second', 'gigabits per second'] },
  ...{ Hz: ['hertz', 'hertz'], kHz: ['kilohertz', 'kilohertz'], MHz: ['megahertz', 'megahertz'] },
  ...{ GHz: ['gigahertz', 'gigahertz'], kW: ['kilowatt'], MW: ['megawatt'], GW: ['gigawatt'], TW: ['terawatt'] },
  ...{ kWh: ['kilowatt hour'], MWh: ['megawatt hour'], GWh: ['gigawatt hour'], TWh: ['terawatt hour'] },
  ...{
    mAh: ['milliamp hour'],
    Wh: ['watt hour'],
    kV: ['kilovolt'],
    hp: ['horsepower', 'horsepower'],
    bhp: ['brake horsepower', 'brake horsepower'],
  },
  ...{ W: ['watt'], V: ['volt'], Nm: ['newton meter'], kJ: ['kilojoule'], kcal: ['kilocalorie'], cal: ['calorie'] },
  ...{ Pa: ['pascal'], hPa: ['hectopascal'], kPa: ['kilopascal'], MPa: ['megapascal'], psi: ['P S I', 'P S I'] },
  ...{ dB: ['decibel'], db: ['decibel'], rpm: ['revolution per minute', 'revolutions per minute'] },
  ...{ ppm: ['part per million', 'parts per million'], ppb: ['part per billion', 'parts per billion'] },
  ...{
    fps: ['frame per second', 'frames per second'],
    dpi: ['dot per inch', 'dots per inch'],
    ppi: ['pixel per inch', 'pixels per inch'],
  },
  ...{ px: ['pixel'], bbl: ['barrel'], Bq: ['becquerel'], mSv: ['millisievert'], Sv: ['sievert'] },
  ...{ hr: ['hour'], hrs: ['hour'], h: ['hour'], min: ['minute'], mins: ['minute'], sec: ['second'], secs: ['second'] },
  ...{
    ms: ['millisecond'],
    ns: ['nanosecond'],
    µs: ['microsecond'],
    s: ['second'],
    yrs: ['year'],
    yr: ['year'],
    wks: ['week'],
  },
  ...{ '°C': ['degree Celsius', 'degrees Celsius'], '°F': ['degree Fahrenheit', 'degrees Fahrenheit'] },
  ...{ ºC: ['degree Celsius', 'degrees Celsius'], '°': ['degree'], '°K': ['kelvin', 'kelvins'] },
  ...{ '%': ['percent', 'percent'], '‰': ['per thousand', 'per thousand'], pc: ['percent', 'percent'] },
  ...{ pct: ['percent', 'percent'], bps: ['basis point'] },
}

/** What is counted in millions, as headlines write them: "5m people". */
const heads =
  /^ (?:people|users|jobs|homes|men|women|voters|children|tons|tonnes|barrels|euros|pounds|dollars|copies|views|deaths)\b/
/** Only right behind the number; with a space in between they are words, initials or places. */
const closeOnly = new Set(['s', 'V', 'W', 'pc', 'Pa', 'ac'])

const unitPattern = Object.keys(units)
  .toSorted((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[.]/g, '\\.?').replace(/ /g, '\\s'))
  .join('|')

/** The keys, as a match of the pattern may spell them. */
function unitOf(written: string): readonly [string, string?] | undefined {
  const key = written.replace(/\s/g, ' ')
  return Object.hasOwn(units, key)
    ? units[key]
    : Object.hasOwn(units, `${key}.`)
      ? units[`${key}.`]
      : units[key.replace('sq ', 'sq. ')]
}

function named(unit: readonly [string, string?], isOne: boolean): string {
  return isOne ? unit[0] : (unit[1] ?? `${unit[0]}s`)
}

/** "3/4" too. */
function amountWords(written: string, around: Surroundings): string {
  const [, whole, over = '', under = ''] = /^(?:(\d+)\s)?(\d+)\/(\d+)$/.exec(written) ?? []
  if (over === '') return decimal(written, around.hasAnd)
  const part = fractionWords(Number(over), Number(under)) ?? ''
  return whole === undefined ? part : `${cardinal(whole)} and ${part.replace(/^one (?=half|quarter)/, 'a ')}`
}

const amount = String.raw`(?:(?:\d{1,4}\s)?[1-9]\/(?:2|3|4|5|8|10|16)(?!\d)|${numberPattern})`

export const unitRules: readonly Rule[] = [
  // 5'11": five foot eleven
  {
    first: 'digit',
    pattern: /([3-8])'\s?(\d{1,2})(?:"|'')/y,
    say: ([written, feet = '', inches = '']) => [[written, `${cardinal(feet)} foot ${cardinal(inches)}`]],
  },
  {
    first: 'digit',
    pattern: new RegExp(
      `(${amount})(?:(\\s?%|°)?(${rangePattern})(${amount}))?([\\s-]?)(${unitPattern})(?![A-Za-z²³\\d])(\\.(?=\\s[a-z]))?(?:\\/(h|s|km|day|year|yr|hr|kg|l|L|ml|mL|person)(?![A-Za-z]))?`,
      'y',
    ),
    say(match, around): Said | undefined {
      const [, first = '', mark = '', dash, second, gap = '', written = '', point = '', per] = match
      const unit = unitOf(written)
      if (unit === undefined || (gap !== '' && closeOnly.has(written))) return undefined
      // Without its full stop it is the preposition.
      if (
        written === 'in' ||
        (written === 'm' && gap === '' && heads.test(around.text.slice(around.end, around.end + 12)))
      )
        return undefined
      const last = second ?? first
      // "5-km race" and "3/4 oz" name one.
      const isOne = gap === '-' || isDescribing(around) || last === '1' || /^[1-9]\/\d+$/.test(last)
      const joint = gap === '-' ? '-' : ' '
      const said: [string, string][] = [[first, amountWords(first, around)]]
      if (dash !== undefined && second !== undefined)
        said.push([mark + dash, /[x×]/.test(dash) ? ' by ' : rangeWord(around)], [second, amountWords(second, around)])
      said.push([gap + written + point, `${joint}${named(unit, isOne)}`])
      if (per !== undefined) said.push([`/${per}`, ` per ${unitOf(per)?.[0] ?? per}`])
      return said
    },
  },
]
