"""The form for generated tables, used as people use it."""

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from datasets.synthetic import GENERATORS
from engine.experiment import DataSettings
from gui import theme
from gui.generating.generate_dialog import GenerateDialog
from gui.i18n import Languages

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # of the offscreen platform


@pytest.fixture
def dialog(qtbot):
    made = []

    def make(**data):
        data = {"generator": "circle", "rows": 500} | data
        dialog = GenerateDialog(DataSettings(**data))
        made.append(dialog)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.latest.is_busy and dialog._points is not None)
        return dialog

    yield make
    for each in made:
        each.latest.shutdown()


def typed(field, text):
    field.setFocus()
    field.selectAll()
    field.insert(text)  # QTest types ASCII only
    QTest.keyClick(field, Qt.Key.Key_Tab)


def shown(dialog):
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_it_shows_what_it_is_given(dialog):
    form = dialog(rows=1200, noise=0.25, seed=7, range=(-1.0, 2.5))
    assert form.rule.currentText() == "Circle"
    assert [field.text() for field in (form.rows, form.share, form.seed, form.low, form.high)] == [
        "1,200",
        "25 %",
        "7",
        "-1",
        "2.5",
    ]
    assert not form.noise.isVisible()
    assert "label: 600 × −1, 600 × 1." in shown(form) or "label:" in form._summary.text()
    assert form.preview.accessibleDescription() == form._summary.text()


def test_everything_typed_is_previewed_and_chosen(dialog, qtbot):
    form = dialog()
    typed(form.rows, "6e3")
    typed(form.share, "１０%")
    typed(form.seed, "12")
    typed(form.low, "0")
    typed(form.high, "2π")
    wanted = DataSettings(generator="circle", rows=6000, noise=0.1, seed=12, range=(0.0, 2 * math.pi))
    assert form.data == wanted
    assert (form.rows.text(), form.share.text(), form.high.text()) == ("6,000", "10 %", "2π")
    qtbot.waitUntil(lambda: form._points.data == wanted)
    assert "3,000 of 6,000 rows are drawn." in form._summary.text()
    with qtbot.waitSignal(form.chosen) as heard:
        form.ok.click()
    assert heard.args == [wanted]
    assert not form.isVisible()


def test_what_is_still_being_typed_counts(dialog, qtbot):
    form = dialog()
    form.seed.setFocus()
    form.seed.selectAll()
    QTest.keyClicks(form.seed, "31")
    with qtbot.waitSignal(form.chosen) as heard:
        QTest.keyClick(form.seed, Qt.Key.Key_Return)
    assert heard.args[0].seed == 31


def test_what_cannot_be_is_explained_and_keeps_the_form_open(dialog, qtbot):
    form = dialog()
    for field, text, said in (
        (form.rows, "0", "data.rows must be at least 1, not 0."),
        (form.rows, "many", "“many” is not a whole number"),
        (form.share, "-5 %", "data.noise must be at least 0"),
        (form.seed, "-1", "data.seed must be at least 0"),
        (form.low, "9", "The range of the inputs cannot be 9, 5. Choose two numbers"),
        (form.high, "x", "“x” is not a number"),
    ):
        typed(field, text)
        assert form._refusal.isVisible()
        assert form._refusal.text().startswith(said)
        assert field.property("invalid") is True
        field.setFocus()
        form.accept()
        assert form.isVisible()
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert not form._refusal.isVisible()
        assert form.isVisible()
    assert form.data == DataSettings(generator="circle", rows=500)


def test_each_rule_brings_its_own(dialog, qtbot):
    form = dialog()
    for name, rule in GENERATORS.items():
        form.rule.setCurrentIndex(form.rule.findData(name))
        assert form.data.rows == rule.rows
        assert form.data.range == ()
        assert form.share.isVisible() is rule.noise_is_fraction
        assert form.noise.isVisible() is not rule.noise_is_fraction
        assert form._rule_text.text()
        assert form._noise_text.text().startswith("Noise: ")
        qtbot.waitUntil(lambda name=name: form._points.data.generator == name)
    form.rule.setCurrentIndex(form.rule.findData("sine"))
    assert (form.low.text(), form.high.text()) == ("-π", "π")


def test_rows_and_noise_of_ones_own_are_kept_by_another_rule(dialog):
    form = dialog(rows=77, noise=0.2)
    form.rule.setCurrentIndex(form.rule.findData("xor"))
    assert (form.data.rows, form.data.noise) == (77, 0.2)
    form.rule.setCurrentIndex(form.rule.findData("line"))
    assert (form.data.rows, form.data.noise) == (77, 0.0), "a noise in another unit is another noise"


def test_a_new_seed_and_the_usual_range(dialog, qtbot):
    form = dialog(range=(0.0, 1.0))
    form.new_seed.click()
    assert 0 <= form.data.seed < 1_000_000
    assert form.seed.text() == str(form.data.seed)
    assert form.own_range.isEnabled()
    form.own_range.click()
    assert form.data.range == ()
    assert not form.own_range.isEnabled()
    typed(form.low, "-3")
    typed(form.low, "-5")
    assert form.data.range == (), "the rule's own, typed"


def test_cancelling_chooses_nothing(dialog, qtbot):
    form, heard = dialog(), []
    form.chosen.connect(heard.append)
    typed(form.seed, "3")
    form.reject()
    assert heard == []


def test_the_preview_is_painted_with_two_marks(dialog, qapp):
    form = dialog(generator="gauss", rows=200)
    for tokens in (theme.LIGHT, theme.DARK):
        theme.wear(qapp, tokens)
        image = form.preview.grab().toImage()
        colors = {
            QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())
        }
        assert any(_near(color, tokens.train) for color in colors)
        assert any(_near(color, tokens.validation) for color in colors)
    theme.wear(qapp, theme.LIGHT)


def _near(color, token):
    a, b = QColor(color), QColor(token)
    return max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue())) < 60


@pytest.mark.parametrize("language", ["ja", "ko"])
def test_it_speaks_the_language_of_the_window(dialog, qapp, language):
    form = dialog(generator="sine")
    english = set(shown(form))
    languages = Languages(qapp, language)
    qapp.processEvents()
    assert form.windowTitle() != "Generate a table"
    assert set(shown(form)).isdisjoint(english - {"–"})
    languages.choose("en")


def test_numbers_that_are_huge_can_be_previewed(dialog, qtbot):
    form = dialog(generator="polynomial", range=(-1e100, 1e100))
    assert form.preview.grab().toImage().width() > 100
    assert "1.0000e+300" in form._summary.text()
