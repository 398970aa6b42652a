"""What the rules of each extension point find, and how they fix it."""

import pytest

from tests.vale.conftest import Styles


def test_existence_reports_each_token_with_its_message(styles: Styles) -> None:
    styles.rule("""
        extends: existence
        message: "Avoid '%s'."
        level: error
        ignorecase: true
        tokens:
          - leverage
          - at this point in time
          - syner\\w+
    """)
    text = "Leverage it at this point\nin **time**, for `leverage` and synergy.\n"
    (one, two, three) = styles.diagnostics(text)
    assert (one.rule, one.message, one.severity.name) == (
        "House.Rule",
        "Avoid 'Leverage'.",
        "error",
    )
    # Phrases are found across line breaks and emphasis; code is never looked into.
    assert text[two.span.start : two.span.end] == "at this point\nin **time"
    assert three.message == "Avoid 'synergy'."
    assert one.fix is None


def test_tokens_are_words_unless_the_rule_says_nonword(styles: Styles) -> None:
    styles.rule("extends: existence\nmessage: no\ntokens: [cat]\n")
    assert styles.found("A cat in a category.\n") == ["cat"]
    styles.rule("extends: existence\nmessage: no\nnonword: true\ntokens: [cat]\n")
    assert styles.found("A cat in a category.\n") == ["cat", "cat"]


def test_raw_stands_before_or_after_the_tokens(styles: Styles) -> None:
    styles.rule("extends: existence\nmessage: no\nraw: ['is\\s+']\ntokens: [seen, done]\n")
    assert styles.found("It is seen, and it was done.\n") == ["is seen"]
    styles.rule("extends: existence\nmessage: no\nappend: true\nraw: ['\\s+it']\ntokens: [do]\n")
    assert styles.found("You do it, they do that.\n") == ["do it"]


def test_short_tokens_are_found_whatever_stands_beside_them(styles: Styles) -> None:
    styles.rule("extends: existence\nmessage: no\nignorecase: true\ntokens: [we]\n")
    text = "We went. (we) we're we/us we- “we” 'we' were, power.\n"
    assert styles.found(text) == ["We", "we", "we", "we", "we", "we", "we"]


def test_yaml_words_stay_words(styles: Styles) -> None:
    styles.rule("""
        extends: substitution
        message: "Use '%s' instead of '%s'."
        swap:
          no: never
          on: upon
          1.10: "1.1"
    """)
    assert styles.found("Say no, on 1.10 of it.\n") == ["no", "on", "1.10"]


def test_a_substitution_with_an_action_is_an_unsafe_fix(styles: Styles) -> None:
    styles.rule("""
        extends: substitution
        message: "Use '%s' instead of '%s'."
        ignorecase: true
        action:
          name: replace
        swap:
          utilize: use
          (?:give|lend) a hand: help
          teh(?= cat): the
    """)
    text = "Utilize it. They give a\nhand, and teh cat says teh `utilize`.\n"
    assert styles.fixed(text) == "Use it. They help, and the cat says teh `utilize`.\n"
    messages = [one.message for one in styles.diagnostics(text)]
    assert messages[0] == "Use 'use' instead of 'Utilize'."
    assert messages[1].startswith("Use 'help' instead of")


def test_groups_are_put_into_the_replacement(styles: Styles) -> None:
    styles.rule("""
        extends: substitution
        message: "Use '%s' instead of '%s'."
        action:
          name: replace
        swap:
          (\\w+)-wise speaking: speaking of $1
    """)
    assert styles.fixed("Money-wise speaking is bad; cost-wise speaking too.\n") == (
        "speaking of Money is bad; speaking of cost too.\n"
    )


def test_several_choices_are_suggestions(styles: Styles) -> None:
    styles.rule("""
        extends: substitution
        message: "Use %s, not '%s'."
        action:
          name: replace
        swap:
          whitelist: allowlist|safelist
    """)
    (one,) = styles.diagnostics("A whitelist here.\n")
    assert one.message == "Use 'allowlist' or 'safelist', not 'whitelist'."
    assert one.fix is None
    assert one.suggestions == ("allowlist", "safelist")


def test_a_substitution_without_an_action_is_only_shown(styles: Styles) -> None:
    styles.rule("extends: substitution\nmessage: 'Use %s.'\nswap:\n  gonna: going to\n")
    (one,) = styles.diagnostics("It is gonna rain.\n")
    assert one.fix
    assert one.fix.applicability.name == "suggest"
    assert styles.fixed("It is gonna rain.\n") == "It is gonna rain.\n"


def test_what_already_is_right_is_left_alone(styles: Styles) -> None:
    styles.rule("""
        extends: substitution
        message: "Use '%s' instead of '%s'."
        ignorecase: true
        swap:
          javascript: JavaScript
          vs: vs\\.
    """)
    assert styles.found("JavaScript, javascript and Javascript.\n") == ["javascript", "Javascript"]


def test_removal_takes_one_blank_and_a_capital_along(styles: Styles) -> None:
    styles.rule("""
        extends: existence
        message: "Remove '%s'."
        ignorecase: true
        action:
          name: remove
        tokens: [very, actually, 'but']
    """)
    assert styles.fixed("It is very good.\n") == "It is good.\n"
    assert styles.fixed("Actually, it works.\n") == "It works.\n"
    assert styles.fixed("But they know.\n") == "They know.\n"
    assert styles.fixed("It works, actually.\n") == "It works.\n"
    assert styles.fixed("It is a very odd one.\n") == "It is an odd one.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Call pflag.FlagSet here.",
        "Left out [...] here.",
        "Wait...what?",
        "It runs well and quickly.",
    ],
)
def test_a_removal_that_would_do_damage_is_no_fix(styles: Styles, text: str) -> None:
    styles.rule("""
        extends: existence
        message: "Remove '%s'."
        nonword: true
        action:
          name: remove
        tokens: ['[a-z]\\.[A-Z]', '\\.\\.\\.', quickly]
    """)
    assert styles.fixed(f"{text}\n") == f"{text}\n"


def test_a_removal_keeps_the_indentation(styles: Styles) -> None:
    styles.rule("""
        extends: existence
        message: "Remove '%s'."
        nonword: true
        action:
          name: remove
        tokens: ['\\.\\.\\.']
    """)
    assert styles.fixed("- one\n\n  ...while\n") == "- one\n\n  while\n"
    assert styles.fixed("At the moment... nothing.\n") == "At the moment nothing.\n"


def test_a_comma_that_a_pattern_takes_along_stays(styles: Styles) -> None:
    styles.rule("""
        extends: substitution
        message: "Use '%s' instead of '%s'."
        nonword: true
        action:
          name: replace
        swap:
          "e\\\\.g\\\\.[\\\\s,]": for example
    """)
    assert styles.fixed("Fruit, e.g., apples, e.g. pears.\n") == (
        "Fruit, for example, apples, for example pears.\n"
    )


@pytest.mark.parametrize(
    ("params", "before", "after"),
    [
        ("[trim_right, '!?']", "Stop it now!", "Stop it now."),
        ("[regex, '(\\w+) now', 'now $1']", "Stop it now!", "Stop now it!"),
        ("[truncate, ' ']", "Stop it it now!", "Stop it now!"),
        ("[split, ' ', '1']", "Stop it it now!", "Stop it now!"),
    ],
)
def test_edits_change_the_match(styles: Styles, params: str, before: str, after: str) -> None:
    pattern = "now[!?]+" if "trim" in params else "it now" if "regex" in params else "it it"
    styles.rule(f"""
        extends: existence
        message: "Change '%s' to '%s'."
        nonword: true
        action:
          name: edit
          params: {params}
        tokens: ['{pattern}']
    """)
    assert styles.fixed(f"{before}\n") == f"{after}\n"


def test_exceptions_and_vocabulary_are_left_alone(styles: Styles) -> None:
    styles.rule("""
        extends: existence
        message: "Avoid '%s'."
        ignorecase: true
        tokens: [smart, 'open \\w+']
        exceptions: [Smart, open (?:door|gate)]
    """)
    styles.write(
        {"styles/config/vocabularies/Own/accept.txt": "smart phone\n# a comment\nopen sesame\n"}
    )
    ini = "Vocab = Own\n[*]\nBasedOnStyles = House\n"
    text = "A smart phone, a smart move, Smart, open door, open sesame, open end.\n"
    assert styles.found(text, ini) == ["smart", "open end"]


def test_occurrence_counts_in_a_block(styles: Styles) -> None:
    styles.rule(
        "extends: occurrence\nmessage: '%s words'\nscope: sentence\nmax: 3\ntoken: '\\w+'\n"
    )
    text = "One two three. One two three four.\n"
    (one,) = styles.diagnostics(text)
    assert (one.message, one.span.start) == ("4 words", 15)
    styles.rule("extends: occurrence\nmessage: short\nscope: heading\nmin: 2\ntoken: '\\w+'\n")
    assert styles.found("# One\n\n# One two\n\nOne\n") == ["One"]


def test_repetition_is_reported_once_and_within_a_line(styles: Styles) -> None:
    styles.rule("""
        extends: repetition
        message: "'%s' is repeated."
        alpha: true
        action:
          name: edit
          params: [truncate, ' ']
        tokens: ['[^\\s]+']
    """)
    assert styles.found("This is is it. That\nthat 1 1.\n") == ["is is"]
    assert styles.fixed("This is is it.\n") == "This is it.\n"


def test_consistency_objects_to_the_other_form(styles: Styles) -> None:
    styles.rule("""
        extends: consistency
        message: "Inconsistent: '%s'."
        ignorecase: true
        either:
          advisor: adviser
    """)
    assert styles.found("An advisor came.\n\nThe adviser left.\n") == ["adviser"]
    assert styles.found("An advisor came.\n\nThe advisor left.\n") == []


def test_conditional_wants_a_definition_before_use(styles: Styles) -> None:
    styles.rule("""
        extends: conditional
        message: "'%s' has no definition."
        first: '\\b([A-Z]{3,5})\\b'
        second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
        exceptions: [API]
    """)
    text = "The WHO and the API.\n\nWorld Health Organization (WHO).\n\nThe WHO and the DFB.\n"
    assert styles.found(text) == ["WHO", "DFB"]


@pytest.mark.parametrize(
    ("match", "right", "wrong"),
    [
        ("$sentence", "Set up the VPN: Then go", "Set Up The Virtual Network"),
        ("$title", "The Art of War: A Story", "The art of war and peace"),
        ("$lower", "all in lower case", "All in lower case"),
        ("$upper", "ALL IN CAPITALS", "All in capitals"),
        ("'^How '", "How it works", "Why it works"),
    ],
)
def test_capitalization_of_headings(styles: Styles, match: str, right: str, wrong: str) -> None:
    styles.rule(f"""
        extends: capitalization
        message: "'%s' should be '%s'."
        scope: heading
        match: {match}
        indicators: [':']
        exceptions: [VPN]
    """)
    assert styles.found(f"# {right}\n\n# {wrong}\n\n{wrong}\n") == [wrong]


def test_a_heading_is_put_into_sentence_case(styles: Styles) -> None:
    styles.rule("""
        extends: capitalization
        message: "'%s' should be '%s'."
        scope: heading
        match: $sentence
        action:
          name: replace
        exceptions: [Linux]
    """)
    assert styles.fixed("# Set Up Your Linux Server\n") == "# Set up your Linux server\n"


def test_metric_and_readability_look_at_the_whole(styles: Styles) -> None:
    styles.rule("extends: metric\nmessage: '%s H2s'\nformula: heading.h2 * 1\ncondition: '> 1'\n")
    text = "# A\n\n## B\n\nSome words are here.\n\n## C\n\nMore of them.\n"
    assert [one.message for one in styles.diagnostics(text)] == ["2.00 H2s"]
    styles.rule("extends: readability\nmessage: 'Grade %s'\nmetrics: [Flesch-Kincaid]\ngrade: 8\n")
    hard = "Organizational responsibilities necessitate comprehensive documentation procedures.\n"
    assert styles.diagnostics("The cat sat on the mat.\n") == []
    assert styles.diagnostics(hard)[0].message.startswith("Grade ")


def test_spelling_knows_what_seedlint_and_the_project_know(styles: Styles) -> None:
    styles.rule("""
        extends: spelling
        message: "Did you mean '%s'?"
        ignore: [known.txt]
        filters: ['gadget\\w*']
    """)
    styles.write({"styles/known.txt": "frobnicate\n"})
    text = "We frobnicate the gadgetry with zzblorp and the GitHub API; recieve it.\n"
    assert styles.found(text) == ["zzblorp", "recieve"]


def test_a_limit_is_kept(styles: Styles) -> None:
    styles.rule("extends: existence\nmessage: no\nlimit: 2\ntokens: [foo]\n")
    assert styles.found("foo foo foo foo\n") == ["foo", "foo"]
