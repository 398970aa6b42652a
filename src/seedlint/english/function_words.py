"""The closed classes of English: words that only glue others together.

Whatever stands beside one of them is prose, not a list of names or a piece of code.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = _words(
    "a an the this that these those my your his her its our their some any every each either"
    " neither both all most more many much few fewer less several another other others"
    " such no whose whatever whichever"
)
PRONOUNS = _words(
    "i you he she it we they me him us them who whom which what mine yours hers ours theirs"
    " myself yourself himself herself itself ourselves yourselves themselves someone somebody"
    " something anyone anybody anything everyone everybody everything nobody nothing none there"
)
PREPOSITIONS = _words(
    "about above across after against along alongside amid among amongst around as at before"
    " behind below beneath beside besides between beyond by concerning considering despite during"
    " except following for from in including inside into like near notwithstanding of off on onto"
    " out outside over past per regarding since than through throughout till to toward towards"
    " under underneath unlike until unto upon via with within without"
)
CONJUNCTIONS = _words(
    "and or but nor so yet because although though if unless while whereas when whenever where"
    " wherever whether how why once provided"
)
AUXILIARIES = _words(
    "am is are was were be been being has have had having do does did done can could may might"
    " must shall should will would ought isn't aren't wasn't weren't hasn't haven't hadn't doesn't"
    " don't didn't can't cannot couldn't mustn't shouldn't won't wouldn't it's that's there's"
    " here's what's who's he's she's let's i'm i've i'll i'd you're you've you'll you'd we're we've"
    " we'll we'd they're they've they'll they'd he'll she'll he'd she'd it'll"
)
ADVERBS = _words(
    "not also then thus hence therefore however moreover furthermore nevertheless nonetheless"
    " meanwhile instead otherwise perhaps maybe indeed finally additionally consequently"
    " accordingly likewise similarly conversely eventually usually often sometimes always never"
    " ever now here still already again too even just only very quite rather especially"
    " particularly specifically namely mostly mainly largely partly almost nearly soon later"
    " afterwards today yesterday tomorrow first second third last next etc"
)

FUNCTION_WORDS = DETERMINERS | PRONOUNS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS
"""All of them, in lower case, with straight apostrophes."""

OPENERS = _words(
    "according actually add adding admittedly agreed allow allowing alternatively although"
    " among amongst anyway apparently arguably ask assume assuming avoid barely based basically"
    " be bear become beginning being best better both bring building call certainly change check"
    " children choose clearly click close come compare compared congratulations consider"
    " considering consult continue create creating critics crucially curiously currently"
    " depending do does don't dozens eight ensure equally especially essentially everyday"
    " evidently experts far fewer fifth firstly five follow fortunately four fourth frequently"
    " further furthermore generally get getting give given giving go going good great half"
    " hardly having hello help here's historically hopefully hundreds ideally imagine"
    " importantly incidentally include initially interestingly ironically just keep keeping know"
    " lastly lately learn leave let listen little live look looking luckily make making many"
    " members men millions move naturally needless neither never nine nor normally notably note"
    " notice nowadays obviously occasionally oddly offer officials oh okay old one open"
    " optionally ordinarily originally overall pay people pick place play please police possibly"
    " prepare press presumably previously probably provide put rarely read readers recall recent"
    " recently refer regardless remember remove report request researchers return run running"
    " sadly save say scarcely scientists secondly see seeing seldom select send set seven"
    " several share shortly show sign simply six slowly sometimes sorry start starting stay stop"
    " strangely students studies subsequently suddenly suppose supposedly sure surely"
    " surprisingly take taken taking tell ten thank thankfully thanks think thirdly thousands"
    " three tired told tonight traditionally try trying turn two type typically ultimately"
    " unbeknownst undoubtedly unfortunately unsurprisingly use users using utilizing visit wait"
    " watch wear welcome well whereupon women workers working worse worst write writing yes yet"
)
"""Other words that sentences like to begin with, in lower case."""


def begins_sentences(word: str) -> bool:
    """Return whether a word, in any case, is one that many sentences begin with."""
    plain = word.lower().replace("’", "'")
    return plain in FUNCTION_WORDS or plain in OPENERS


def is_function_word(word: str) -> bool:
    """Return whether a word, in any case, belongs to a closed class."""
    return word.lower().replace("’", "'") in FUNCTION_WORDS
