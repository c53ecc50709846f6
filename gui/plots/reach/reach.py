"""What can be done with a picture besides looking at it: save it, copy it, take its figures along."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton

from gui import theme
from gui.cards import Card
from gui.icons import set_icon
from gui.plots.plot_card import tool_button
from gui.plots.reach.card_picture import PNG, PNG_LARGE, SVG
from gui.plots.reach.tables import Tables


class Reach(QObject):
    """The button and the menu of one card, and its keys. Others carry out what the signals say.

    A card with an `export_tables()` has its figures in the menu, too.
    """

    picture_wanted = Signal(object, str)  # this, and PNG, PNG_LARGE or SVG
    picture_copied = Signal(object)  # this
    table_wanted = Signal(str, object)  # a name for the file, and the columns
    table_copied = Signal(object)  # the columns

    def __init__(self, card: Card) -> None:
        super().__init__(card)
        self.card = card
        self.button = tool_button()
        set_icon(self.button, "save")
        self.menu = QMenu(card)
        self.pictures = {kind: self._action(keys) for kind, keys in _KEYS.items()}
        self.copy_picture = self._action(QKeySequence.StandardKey.Copy)
        self.light = QAction(self)
        self.light.setCheckable(True)
        self.save_data, self.copy_data = QMenu(self.menu), QMenu(self.menu)
        self._fill()
        self.button.setMenu(self.menu)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        card.add_tool(self.button)
        card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        card.customContextMenuRequested.connect(self._show_menu)
        card.installEventFilter(self)
        self.menu.aboutToShow.connect(self._offer)
        for kind, action in self.pictures.items():
            action.triggered.connect(lambda _=False, kind=kind: self.picture_wanted.emit(self, kind))
        for menu in (self.save_data, self.copy_data):
            menu.triggered.connect(lambda action, menu=menu: self._on_table(menu, action))
        self.copy_picture.triggered.connect(lambda: self.picture_copied.emit(self))
        self.retranslate()

    @property
    def on_light(self) -> bool:
        """Whether the picture is to be in the light colours, whatever the window wears."""
        return self.light.isChecked()

    def tables(self) -> Tables:
        """The figures of the picture as it is now; none while it has none."""
        export = getattr(self.card, "export_tables", None)
        return {} if export is None else export()

    def file_name(self) -> str:
        """A name for its file."""
        return getattr(self.card, "picture_name", self.card.title)()

    def retranslate(self) -> None:
        self.button.setToolTip(self.tr("Save or copy this picture and its figures"))
        self.button.setAccessibleName(self.button.toolTip())
        self.pictures[PNG].setText(self.tr("Save as &PNG…"))
        self.pictures[PNG_LARGE].setText(self.tr("Save as PNG, &double size…"))
        self.pictures[SVG].setText(self.tr("Save as &SVG…"))
        self.copy_picture.setText(self.tr("&Copy picture"))
        self.light.setText(self.tr("Pictures in &light colours"))
        self.save_data.setTitle(self.tr("Save &figures"))
        self.copy_data.setTitle(self.tr("Copy f&igures"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return False

    def _action(self, keys: QKeySequence.StandardKey | str) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.card.addAction(action)
        return action

    def _fill(self) -> None:
        self.menu.addActions(list(self.pictures.values()))
        self.menu.addAction(self.copy_picture)
        self.menu.addSeparator()
        self.menu.addMenu(self.save_data)
        self.menu.addMenu(self.copy_data)
        self.menu.addSeparator()
        self.menu.addAction(self.light)

    def _offer(self) -> None:
        """List the tables there are now."""
        tables = self.tables()
        self.light.setVisible(theme.tokens().dark)
        for menu in (self.save_data, self.copy_data):
            menu.clear()
            menu.setEnabled(bool(tables))
            for name in tables:
                menu.addAction(name).setData(name)

    def _on_table(self, menu: QMenu, action: QAction) -> None:
        name, tables = action.data(), self.tables()
        if name not in tables:
            return  # the picture has changed meanwhile
        if menu is self.copy_data:
            self.table_copied.emit(tables[name]())
        else:
            self.table_wanted.emit(f"{self.file_name()} {name}", tables[name]())

    def _show_menu(self, place: QPoint) -> None:
        self.menu.popup(self.card.mapToGlobal(place))


_KEYS: dict[str, str] = {PNG: "Ctrl+Shift+P", PNG_LARGE: "Ctrl+Alt+P", SVG: "Ctrl+Shift+G"}
