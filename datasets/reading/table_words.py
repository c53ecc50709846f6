"""The words that tables have in the place of values: for missing ones, and for units."""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# Compared with cells in lower case. "nan" is a number to float() and has a sentence of its own in the report.
MISSING_WORDS = _words(
    "na n/a #n/a #na n.a. nan null none nil missing - -- --- ? . .. … * nd n.d.",
    "#null! #div/0! #value! #ref! 欠測 欠損 欠損値 不明 未測定 なし 無し － ー ― 결측 결측치 없음 미상",
)
UNITS = _words(
    "m cm mm km um µm μm nm ft in mi m² m2 m³ m3 cm2 cm3 L l ml mL rad deg ° % ‰ ppm ppb dB lx px",
    "s ms us µs μs ns sec min h hr hour hours d day days week month year years Hz kHz MHz GHz rpm 1/s 1/min",
    "g kg mg µg μg t lb oz mol mmol M mM kg/m3 kg/m³ g/cm3 g/l mg/l mg/L K °C °F ℃ ℉ degC degF C F",
    "Pa hPa kPa MPa bar mbar atm psi N kN Nm J kJ MJ cal kcal eV keV W kW MW kWh W/m2 W/m² A mA V mV kV",
    "m/s km/h m/s2 m/s² m/s^2 T USD EUR JPY KRW $ € ¥ ₩ 円 千円 万円 人 個 年 月 日 時 分 秒 度",
    "回 台 本 件 枚 歳 才 点 倍 Ω ohm kΩ 원 명 개 년 월 일 시 분 초 도 회 세 점 대",
    "㎜ ㎝ ㎞ ㎟ ㎠ ㎡ ㎢ ㎣ ㎤ ㎥ ㎍ ㎎ ㎏ ㎕ ㎖ ㎗ ㎘ ㏄ ㎲ ㎳ ㎐ ㎑ ㎒ ㎓ ㎩ ㎪ ㎫ ㎷ ㎸ ㎃ ㎾ ㎿ ％",
    "平米 坪 천원 만원 평",
)
