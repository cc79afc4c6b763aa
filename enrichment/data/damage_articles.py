#!/usr/bin/env python3
"""Makes the corpus of whole articles: damages the articles written in FOLDER/*.txt, into FOLDER/corpus.jsonl.

usage:  python3 enrichment/data/damage_articles.py FOLDER

An article begins with '=== its name', has header lines 'key: value', a line '---' and its text. In the text:
  ⟦dirt⟧           stands in the submitted text only; a line of nothing else leaves with its line break
  ⟦dirt→text⟧      is submitted as dirt and expected as text
  ⟦mistake|text⟧   is submitted as the named mistake makes of text (several: a+b), and expected as text
  <U+200B>         is that character; '< >' is a no-break space that the damage 'nbsp-lost' turns into '?'
The header 'damage: a+b' makes those mistakes over the whole text. The other headers say what is expected: 'language',
'author: A; B', 'editor', 'publisher', 'date' as the text states it, or 'true-date' where it states none (the date that a
derived one has to agree with), and 'headline: none' where the first line is not the headline.
"""
import json, pathlib, re, sys, unicodedata

ROOT = pathlib.Path(__file__).parents[1] / 'src/main/resources/org/copydesk/enrichment'
REMOVED = '\U0010fffe'
GLOSSED = ('創產聯數務據關優獲構當預財設導對驅領處過總現標準發動學進環會實應經業說將點電區單維護質類團轉運際難'
           '齡載組織場陽線續續責買費風險監測傳節貨輛記錄編輯畫書開過縮裝調關鍵頻價貓紙選擇銀縣')
CHOICES = dict(zip('制面家了复系里只表布采游回板占后干', '製麵傢瞭複係裡隻錶佈採遊迴闆佔後幹'))


def table(path):
    return dict(line.split('\t')[:2] for line in path.read_text('utf-8').splitlines() if line and line[0] != '#')


READINGS = {c: r.split(',')[0] for c, r in table(ROOT / 'repair/readings.tsv').items()}
SIMPLIFIED = table(ROOT / 'language/traditional-to-simplified.tsv')


def cp1252(data):
    """windows-1252 as browsers read it: the bytes without a character are C1 controls"""
    return ''.join(bytes([b]).decode('cp1252', 'ignore') or chr(b) for b in data)


def pairs(data):
    """GBK as a converter reads it: a lead byte without its trail byte takes the next byte along and is '?'"""
    out, i = [], 0
    while i < len(data):
        if data[i] < 0x80:
            out.append(chr(data[i])); i += 1
            continue
        pair = data[i:i + 2]; i += 2
        valid = len(pair) == 2 and 0x81 <= pair[0] <= 0xFE and 0x40 <= pair[1] <= 0xFE and pair[1] != 0x7F
        try: out.append(pair.decode('gb18030') if valid else '?')
        except UnicodeDecodeError: out.append('?')
    return ''.join(out)


def fold(text):
    return ''.join(chr(ord(c) - 0xFEE0) if '！' <= c <= '～' else c for c in text)


def gbk_glosses(text):
    """A converter that works on GBK bytes, so that it also finds a character across two others"""
    data = fold(text).encode('gbk', 'replace')
    for c in dict.fromkeys(GLOSSED):
        data = data.replace(c.encode('gbk'), f'{c}({READINGS[c]})'.encode('gb18030'))
    return pairs(data)


def spaced_pinyin(text):
    """A converter from simplified characters that adds readings, and takes one choice of several blindly"""
    out = []
    for c in fold(text):
        simple = SIMPLIFIED.get(c, c)
        if simple in CHOICES: out.append(CHOICES[simple])
        elif simple != c and c in READINGS:
            plain = unicodedata.normalize('NFD', READINGS[c])
            out.append(f"{c}({''.join(x for x in plain if x.isascii())}) ")
        else: out.append(c)
    return ''.join(out)


MISTAKES = {
    'utf8-as-cp1252': lambda t: cp1252(t.encode()),
    'utf8-as-latin1': lambda t: t.encode().decode('latin1'),
    'utf8-as-gbk': lambda t: t.encode().decode('gb18030', 'replace'),
    'gbk-as-cp1252': lambda t: cp1252(t.encode('gbk')),
    'big5-as-cp1252': lambda t: cp1252(t.encode('big5')),
    'sjis-as-cp1252': lambda t: cp1252(t.encode('cp932')),
    'nbsp-lost': lambda t: t.replace('\u00a0', '?'),
    'gbk-glosses': gbk_glosses,
    'spaced-pinyin': spaced_pinyin,
    'crlf': lambda t: t.replace('\n', '\r\n'),
}


def damage(text, mistakes):
    for mistake in filter(None, mistakes.split('+')): text = MISTAKES[mistake](text)
    return text


def spans(text):
    """(submitted, expected) of each stretch"""
    for part in re.split('(⟦.*?⟧)', text, flags=re.S):
        if not part.startswith('⟦'):
            yield part.replace('< >', '\u00a0'), part.replace('< >', '')
            continue
        inner = part[1:-1]
        mistakes, bar, rest = inner.partition('|')
        dirt, arrow, clean = inner.rpartition('→')
        if bar and all(m in MISTAKES for m in mistakes.split('+')): yield damage(rest, mistakes), rest
        elif arrow: yield dirt, clean
        else: yield inner, REMOVED


def without_emptied_lines(text):
    lines, dropped = [], False
    for line in text.split('\n'):
        if REMOVED in line and not line.replace(REMOVED, '').strip():
            dropped = True
            continue
        line = line.replace(REMOVED, '')
        if dropped and not line and (not lines or not lines[-1]): continue
        dropped = dropped and not line
        lines.append(line)
    return '\n'.join(lines).strip('\n')


def article(family, name, source):
    head, text = source.split('\n---\n', 1)
    header = dict(line.split(': ', 1) for line in head.splitlines() if line)
    text = re.sub('<U[+]([0-9A-F]{4,6})>', lambda m: chr(int(m[1], 16)), text.rstrip('\n'))
    parts = list(spans(text))
    mistakes = header.get('damage', '')
    expected = without_emptied_lines(''.join(clean for _, clean in parts))
    if 'gloss' in mistakes or 'spaced' in mistakes: expected = fold(expected)
    if 'crlf' in mistakes: expected = expected.replace('\n', '\r\n')
    headline = header.get('headline', expected.split('\n')[0].strip())
    row = {'name': name, 'family': family, 'language': header['language'],
           'submitted': damage(''.join(dirty for dirty, _ in parts), mistakes), 'articleBody': expected,
           'headline': None if headline == 'none' else headline, 'author': header.get('author', '').split('; ') if 'author' in header else [],
           'editor': header.get('editor'), 'publisher': header.get('publisher'), 'datePublished': header.get('date'),
           'publishedInTruth': header.get('true-date')}
    unknown = set(header) - {'language', 'damage', 'headline', 'author', 'editor', 'publisher', 'date', 'true-date'}
    assert not unknown, f'{name}: {unknown}'
    assert (row['submitted'] != expected) == ('⟦' in text or bool(mistakes)), name
    return {k: v for k, v in row.items() if v not in (None, [])}


def escaped(row):
    """JSON with every character that can't be seen as an escape"""
    seen = lambda c: c in ' \u3000' or unicodedata.category(c) not in ('Cc', 'Cf', 'Cs', 'Co', 'Cn', 'Zs', 'Zl', 'Zp')
    units = lambda c: re.findall('....', c.encode('utf-16-be', 'surrogatepass').hex())
    text = json.dumps(row, ensure_ascii=False)
    return ''.join(c if seen(c) else ''.join(f'\\u{u}' for u in units(c)) for c in text)


def main(folder):
    rows = []
    for path in sorted(folder.glob('*.txt')):
        _, *sources = re.split('^=== ', path.read_text('utf-8'), flags=re.M)
        for source in sources:
            name, rest = source.split('\n', 1)
            rows.append(article(path.stem.partition('-')[2], name, rest))
    assert len({row['name'] for row in rows}) == len(rows)
    (folder / 'corpus.jsonl').write_text(''.join(escaped(row) + '\n' for row in rows), 'utf-8')
    print(len(rows), 'articles,', sum(row['family'] != 'clean' for row in rows), 'of them damaged')


if __name__ == '__main__': main(pathlib.Path(sys.argv[1]))
