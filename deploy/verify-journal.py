#!/usr/bin/env python3
"""Checks the journal of an authentication centre without any of the centre's own code.

    verify-journal.py files DIR [--key VKEY]...        a folder of `auth-center journal export DIR`,
                                                       with its rows or with tiles and checkpoint only
    verify-journal.py proof FILE --key VKEY...         an inclusion proof (`journal proof`, GET .../proof)
    verify-journal.py consistency FILE --key VKEY...   a consistency proof (`journal consistency`)
    verify-journal.py vectors                          writes the known answers that the tests of
                                                       auth-center/protocol read

Exit code: 0 complete / proven, 1 not, 2 usage, 4 could not look. Keys that a given key announced in the
rows are believed too. Without --key the keys in the folder are
believed, which shows that the folder agrees with itself, and no more. One file, Python 3.8 or later, no packages.
What the bytes are stands in auth-center/docs/journal.md.
"""

import base64
import calendar
import hashlib
import itertools
import json
import os
import re
import sys
import time

TILE = 256
NOTE_LIMIT = 16 * 1024
FILE_LIMIT = 1024 * 1024
START = bytes(32)


class Wrong(Exception):
    """What was read has not the form it must have."""


def sha256(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


# --- Ed25519 (RFC 8032), slow and plain ------------------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0:
        return None
    return P - x if (x & 1) != sign else x


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)
NEUTRAL = (0, 1, 1, 0)


def add(p, q):
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    result = NEUTRAL
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def same(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


def compress(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def decompress(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def secret_parts(seed):
    digest = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
    return scalar, digest[32:]


def public_key(seed):
    return compress(times(secret_parts(seed)[0], BASE))


def hash_to_scalar(*parts):
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % L


def sign(seed, message):
    scalar, prefix = secret_parts(seed)
    public = compress(times(scalar, BASE))
    nonce = hash_to_scalar(prefix, message)
    commitment = compress(times(nonce, BASE))
    proof = (nonce + hash_to_scalar(commitment, public, message) * scalar) % L
    return commitment + proof.to_bytes(32, "little")


def verifies(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    key, commitment = decompress(public), decompress(signature[:32])
    proof = int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or proof >= L:
        return False
    challenge = hash_to_scalar(signature[:32], public, message)
    return same(times(proof, BASE), add(commitment, times(challenge, key)))


# --- the tree (RFC 9162) ---------------------------------------------------------------------------------------------


def leaf_hash(data):
    return sha256(b"\x00", data)


def node_hash(left, right):
    return sha256(b"\x01", left, right)


def split(size):
    power = 1
    while power * 2 < size:
        power *= 2
    return power


def tree_root(leaves):
    """As RFC 9162 section 2.1.1 writes it down; for vectors and short lists."""
    if not leaves:
        return sha256()
    if len(leaves) == 1:
        return leaves[0]
    middle = split(len(leaves))
    return node_hash(tree_root(leaves[:middle]), tree_root(leaves[middle:]))


def inclusion_path(index, leaves):
    if len(leaves) <= 1:
        return []
    middle = split(len(leaves))
    if index < middle:
        return inclusion_path(index, leaves[:middle]) + [tree_root(leaves[middle:])]
    return inclusion_path(index - middle, leaves[middle:]) + [tree_root(leaves[:middle])]


def consistency_path(size, leaves, whole=True):
    if size == len(leaves):
        return [] if whole else [tree_root(leaves)]
    middle = split(len(leaves))
    if size <= middle:
        return consistency_path(size, leaves[:middle], whole) + [tree_root(leaves[middle:])]
    return consistency_path(size - middle, leaves[middle:], False) + [tree_root(leaves[:middle])]


def includes(index, size, path, leaf, root):
    if not 0 <= index < size or len(path) > 63:
        return False
    node, last = index, size - 1
    for beside in path:
        if last == 0:
            return False
        if node & 1 or node == last:
            leaf = node_hash(beside, leaf)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            leaf = node_hash(leaf, beside)
        node, last = node >> 1, last >> 1
    return last == 0 and leaf == root


def continues(older, newer, path, older_root, newer_root):
    if not 1 <= older <= newer or len(path) > 64:
        return False
    if older == newer:
        return not path and older_root == newer_root
    if not path:
        return False
    if older & (older - 1) == 0:
        path = [older_root] + path
    node, last = older - 1, newer - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    first = second = path[0]
    for beside in path[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            first, second = node_hash(beside, first), node_hash(beside, second)
            while node and not node & 1:
                node, last = node >> 1, last >> 1
        else:
            second = node_hash(second, beside)
        node, last = node >> 1, last >> 1
    return last == 0 and first == older_root and second == newer_root


class Growing:
    """A tree that is built leaf by leaf."""

    def __init__(self):
        self.size = 0
        self.roots = []

    def append(self, leaf):
        for height in range(self.size.bit_length() + 1):
            if not self.size >> height & 1:
                break
            leaf = node_hash(self.roots.pop(), leaf)
        self.roots.append(leaf)
        self.size += 1

    def root(self):
        if not self.roots:
            return sha256()
        root = self.roots[-1]
        for left in reversed(self.roots[:-1]):
            root = node_hash(left, root)
        return root


# --- notes and checkpoints (C2SP) ------------------------------------------------------------------------------------


def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Wrong("no Base64")
    if base64.b64encode(data).decode() != text:
        raise Wrong("Base64 in another way than it is written")
    return data


class Key:
    def __init__(self, name, public):
        self.name, self.public = name, public
        self.id = sha256(name.encode(), b"\n\x01", public)[:4]

    @staticmethod
    def parse(text):
        parts = text.split("+", 2)
        if len(parts) != 3 or len(text) > 300:
            raise Wrong("no verifier key")
        typed = unbase64(parts[2])
        if len(typed) != 33 or typed[0] != 1:
            raise Wrong("no Ed25519 key")
        key = Key(parts[0], typed[1:])
        if key.id.hex() != parts[1]:
            raise Wrong("the id is not that of the key")
        return key

    def __str__(self):
        return "%s+%s+%s" % (self.name, self.id.hex(), base64.b64encode(b"\x01" + self.public).decode())


def parse_note(note):
    """The text, and the signatures as (name, id, signature)."""
    if len(note) > NOTE_LIMIT:
        raise Wrong("a note that is too long")
    end = note.rfind("\n\n")
    if end < 0 or not note.endswith("\n") or re.search("[\x00-\x09\x0b-\x1f\x7f]", note):
        raise Wrong("no note")
    lines = note[end + 2 : -1].split("\n")
    if len(lines) > 32:
        raise Wrong("too many signatures")
    signatures = []
    for line in lines:
        found = re.fullmatch("\u2014 ([^ +]{1,200}) ([A-Za-z0-9+/=]{8,4096})", line)
        if not found:
            raise Wrong("no signature")
        both = unbase64(found.group(2))
        signatures.append((found.group(1), both[:4], both[4:]))
    return note[: end + 1], signatures


def is_signed(note, keys):
    text, signatures = parse_note(note)
    known = [
        verifies(key.public, text.encode(), signature)
        for name, key_id, signature in signatures
        for key in keys
        if key.name == name and key.id == key_id
    ]
    return bool(known) and all(known)


def parse_checkpoint(note):
    """Origin, size and root."""
    lines = parse_note(note)[0].split("\n")
    if len(lines) < 4 or not re.fullmatch("0|[1-9][0-9]{0,17}", lines[1]) or len(lines[2]) != 44:
        raise Wrong("no checkpoint")
    root = unbase64(lines[2])
    if len(root) != 32 or not re.fullmatch("[\x21-\x2a\x2c-\x7e]{1,200}", lines[0]):
        raise Wrong("no checkpoint")
    return lines[0], int(lines[1]), root


# --- rows ------------------------------------------------------------------------------------------------------------


def leaf_data(stream, position, at, kind, header, commit):
    return b"".join(
        (
            b"\x01",
            stream.to_bytes(4, "big"),
            position.to_bytes(8, "big"),
            at.to_bytes(8, "big"),
            len(kind).to_bytes(4, "big"),
            kind,
            len(header).to_bytes(4, "big"),
            header,
            commit,
        )
    )


def has_form(data):
    """Whether the bytes are a row's: lengths that fit."""
    if len(data) < 25 or data[0] != 1:
        return False
    kind = 25 + int.from_bytes(data[21:25], "big")
    header = kind + 4 + int.from_bytes(data[kind : kind + 4], "big")
    return kind + 4 <= len(data) and header + 32 == len(data)


def chain_link(stream, position, before, leaf):
    return sha256(b"\x02", stream.to_bytes(4, "big"), position.to_bytes(8, "big"), before, leaf)


def micros(text):
    found = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z", text)
    if not found:
        raise Wrong("no time")
    seconds = calendar.timegm(time.strptime(found.group(1), "%Y-%m-%dT%H:%M:%S"))
    return seconds * 1_000_000 + int((found.group(2) or "").ljust(6, "0"))


# --- a folder --------------------------------------------------------------------------------------------------------


def tile_path(level, index, width):
    name = "%03d" % (index % 1000)
    rest = index // 1000
    while rest > 0:
        name = "x%03d/%s" % (rest % 1000, name)
        rest //= 1000
    return "tile/%d/%s%s" % (level, name, "" if width == TILE else ".p/%d" % width)


def read(path, limit=FILE_LIMIT):
    with open(path, "rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise Wrong(path + " is too long")
    return data


class Broken(Exception):
    def __init__(self, position):
        super().__init__(str(position))
        self.position = position


class Folder:
    """One stream of an export."""

    def __init__(self, path, keys):
        self.path = path
        self.stream = int(os.path.basename(path))
        self.loaded = {}
        try:
            self.keys = keys or [Key.parse(line) for line in self.text("keys").split()]
            note = self.text("checkpoint")
            self.signed = is_signed(note, self.keys)
            self.origin, self.size, self.root = parse_checkpoint(note)
        except Wrong:
            self.signed = False

    def text(self, name):
        return read(os.path.join(self.path, name)).decode(errors="replace")

    def tile(self, level, index):
        """Its hashes; none where it is not there as it should be."""
        width = min(TILE, (self.size >> 8 * level) - index * TILE)
        if self.loaded.get(level, (None,))[0] != index:
            try:
                data = read(os.path.join(self.path, tile_path(level, index, width)), TILE * 32)
            except (OSError, Wrong):
                data = b""
            if len(data) != width * 32:
                data = b""
            self.loaded[level] = (index, data)
        return self.loaded[level][1]

    def entry(self, level, index):
        hashes = self.tile(level, index // TILE)
        at = index % TILE * 32
        return hashes[at : at + 32]

    def rows(self):
        """Data and chain of each row; nothing more after the first that cannot be read. None beyond the checkpoint is
        looked at."""
        with open(os.path.join(self.path, "rows"), "rb") as file:
            while True:
                length = int.from_bytes(file.read(4), "big")
                if not 0 < length <= 65536:
                    return
                data, chain = file.read(length), file.read(32)
                if len(chain) != 32:
                    return
                yield data, chain

    def verify(self):
        """The number of rows, or Broken at the first position that is not what was written."""
        if not self.signed or not self.origin.endswith("/%03d" % self.stream):
            raise Broken(0)
        has_rows = os.path.exists(os.path.join(self.path, "rows"))
        leaves = self.checked_rows() if has_rows else self.tile_leaves()
        levels, whole, count = [Growing() for _ in range(9)], Growing(), 0
        for leaf in itertools.islice(leaves, self.size):
            count += 1
            whole.append(leaf)
            self.grow(levels, leaf, count)
            if count == self.size and whole.root() != self.root:
                raise Broken((count - 1) // TILE * TILE + 1)
        if count < self.size:
            raise Broken(count + 1)
        return count

    def grow(self, levels, leaf, count):
        """Holds each hash against the tile it should stand in."""
        level, index = 0, count - 1
        while True:
            if self.entry(level, index) != leaf:
                raise Broken(index * TILE**level + 1)
            levels[level].append(leaf)
            if levels[level].size < TILE:
                return
            leaf, levels[level] = levels[level].root(), Growing()
            level, index = level + 1, index // TILE

    def tile_leaves(self):
        for index in range((self.size + TILE - 1) // TILE):
            hashes = self.tile(0, index)
            if not hashes:
                raise Broken(index * TILE + 1)
            for at in range(0, len(hashes), 32):
                yield hashes[at : at + 32]

    def checked_rows(self):
        before, position = START, 0
        for data, chain in self.rows():
            position += 1
            place = self.stream.to_bytes(4, "big") + position.to_bytes(8, "big")
            leaf = leaf_hash(data)
            if not has_form(data) or data[1:13] != place:
                raise Broken(position)
            if chain_link(self.stream, position, before, leaf) != chain:
                raise Broken(position)
            before = chain
            yield leaf


def announcement(data):
    """The note with which a key announces the next; None where the row is another."""
    try:
        size = int.from_bytes(data[21:25], "big")
        if data[25 : 25 + size] != b"CheckpointKeyMade":
            return None
        start = 29 + size
        note = json.loads(data[start : start + int.from_bytes(data[start - 4 : start], "big")]).get("announcement")
        return note if isinstance(note, str) else None
    except (ValueError, AttributeError):
        return None


def follower(note, key):
    """The key that this one announces there; None where it does not."""
    try:
        if not is_signed(note, [Key(re.sub("/[0-9]{3}$", "", key.name), key.public)]):
            return None
        lines = parse_note(note)[0].split("\n")
        public = unbase64(lines[1])
        return Key(key.name, public) if lines[0] == "hokensho-checkpoint-key/1" and len(public) == 32 else None
    except (Wrong, IndexError):
        return None


def succession(path, streams, keys):
    """These keys, and those that follow from them by announcements in the rows."""
    notes = []
    for name in streams:
        if os.path.exists(os.path.join(path, name, "rows")):
            rows = Folder(os.path.join(path, name), []).rows()
            notes += [note for note in (announcement(data) for data, _ in rows) if note]
    all_keys = {str(key): key for key in keys}
    while True:
        found = [follower(note, key) for note in notes for key in all_keys.values()]
        more = {str(key): key for key in found if key and str(key) not in all_keys}
        if not more:
            return list(all_keys.values())
        all_keys.update(more)


def verify_folder(path, keys):
    streams = sorted(name for name in os.listdir(path) if re.fullmatch("[0-9]{3}", name))
    if not streams:
        raise Wrong("no stream in " + path)
    total = 0
    for name in streams:
        own = [key for key in keys if key.name.endswith("/" + name)]
        folder = Folder(os.path.join(path, name), own)
        if own and not folder.signed:
            folder = Folder(os.path.join(path, name), succession(path, streams, own))
        try:
            total += folder.verify()
        except Broken as broken:
            print(json.dumps({"integrity": "BrokenAt", "stream": int(name), "position": broken.position}))
            return 1
    print(json.dumps({"integrity": "Intact", "size": total}))
    return 0


# --- proof files -----------------------------------------------------------------------------------------------------


def unhex(text):
    if not re.fullmatch("[0-9a-f]{64}", text):
        raise Wrong("no hash")
    return bytes.fromhex(text)


def luhn(body):
    total = 0
    for at, digit in enumerate(reversed(body)):
        doubled = int(digit) * (2 if at % 2 == 0 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    return (10 - total % 10) % 10


def place_of(number):
    if not re.fullmatch("[0-9]{20}", number) or luhn(number[:-1]) != int(number[-1]):
        raise Wrong("no number")
    return int(number[:3]), int(number[3:-1])


def check_entry(entry, origin, size, root):
    stream, position = place_of(entry["number"])
    if entry["index"] != position - 1 or entry["size"] != size:
        return "OTHER_PLACE"
    if not origin.endswith("/%03d" % stream):
        return "OTHER_LOG"
    data = leaf_data(
        stream,
        position,
        micros(entry["at"]),
        entry["kind"].encode(),
        entry["header"].encode(),
        unhex(entry["payloadCommit"]),
    )
    path = [unhex(text) for text in entry["hashes"]]
    return "PROVEN" if includes(entry["index"], size, path, leaf_hash(data), root) else "NOT_THERE"


def check_proof(file, keys):
    if file["format"] != "hokensho-proof/1" or not 1 <= len(file["entries"]) <= 16:
        raise Wrong("no proof file")
    if not is_signed(file["checkpoint"], keys):
        return "NOT_SIGNED"
    origin, size, root = parse_checkpoint(file["checkpoint"])
    verdicts = [check_entry(entry, origin, size, root) for entry in file["entries"]]
    return next((verdict for verdict in verdicts if verdict != "PROVEN"), "PROVEN")


def check_consistency(file, keys):
    if file["format"] != "hokensho-consistency/1":
        raise Wrong("no consistency file")
    if not is_signed(file["from"], keys) or not is_signed(file["to"], keys):
        return "NOT_SIGNED"
    (origin, older, older_root), (other, newer, newer_root) = map(parse_checkpoint, (file["from"], file["to"]))
    if origin != other:
        return "OTHER_LOG"
    path = [unhex(text) for text in file["hashes"]]
    return "CONSISTENT" if continues(older, newer, path, older_root, newer_root) else "REWRITTEN"


def verify_file(path, check, keys):
    try:
        verdict = check(json.loads(read(path)), keys)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise Wrong("%s has not the form of a proof (%s)" % (path, wrong))
    print(json.dumps({"verdict": verdict}))
    return 0 if verdict in ("PROVEN", "CONSISTENT") else 1


# --- known answers ---------------------------------------------------------------------------------------------------

SIZES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100, 255, 256, 257, 300]


def vectors():
    leaves = [leaf_hash(b"entry %d" % at) for at in range(max(SIZES))]
    trees = [{"size": size, "root": tree_root(leaves[:size]).hex()} for size in [0] + SIZES]
    inclusions = [
        {"index": index, "size": size, "path": [node.hex() for node in inclusion_path(index, leaves[:size])]}
        for size in SIZES
        for index in sorted({0, 1, size // 2, size - 2, size - 1} & set(range(size)))
    ]
    consistencies = [
        {"from": older, "to": newer, "path": [node.hex() for node in consistency_path(older, leaves[:newer])]}
        for newer in SIZES
        for older in sorted({1, 2, newer // 2, newer - 1, newer} & set(range(1, newer + 1)))
    ]
    seed = bytes(range(32))
    key = Key("auth-center/007", public_key(seed))
    text = "auth-center/007\n300\n%s\n" % base64.b64encode(tree_root(leaves)).decode()
    line = base64.b64encode(key.id + sign(seed, text.encode())).decode()
    note = {"seed": seed.hex(), "key": str(key), "note": "%s\n\u2014 %s %s\n" % (text, key.name, line)}
    commit = sha256(b"payload")
    data = leaf_data(7, 1, 1795224645123456, b"Registered", '{"what":"医"}'.encode(), commit)
    row = {
        "stream": 7,
        "position": 1,
        "at": 1795224645123456,
        "kind": "Registered",
        "header": '{"what":"医"}',
        "payloadCommit": commit.hex(),
        "data": data.hex(),
        "leaf": leaf_hash(data).hex(),
        "chain": chain_link(7, 1, START, leaf_hash(data)).hex(),
    }
    paths = [
        {"level": level, "index": index, "width": width, "path": tile_path(level, index, width)[5:]}
        for level, index, width in [(0, 0, 256), (1, 67, 5), (0, 1234067, 256), (2, 999, 1), (3, 1000, 255)]
    ]
    known = {"trees": trees, "inclusions": inclusions, "consistencies": consistencies}
    known.update({"note": note, "row": row, "paths": paths})
    print(json.dumps(known, indent=1, ensure_ascii=False))
    return 0


def main(arguments):
    keys, names = [], []
    rest = iter(arguments)
    for argument in rest:
        if argument == "--key":
            keys.append(Key.parse(next(rest, "")))
        else:
            names.append(argument)
    if names == ["vectors"]:
        return vectors()
    if len(names) == 2 and names[0] == "files":
        return verify_folder(names[1], keys)
    checks = {"proof": check_proof, "consistency": check_consistency}
    if len(names) == 2 and names[0] in checks and keys:
        return verify_file(names[1], checks[names[0]], keys)
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (OSError, UnicodeDecodeError, Wrong) as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(4)
