"""The choice of what computes; where there is no CUDA it says why."""

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from engine.report import DeviceInfo, Report
from gui import labels

AUTOMATIC = "auto"


class DeviceBox(QComboBox):
    """Automatic, the processor, and every CUDA device with its memory."""

    device_chosen = Signal(str)  # torch's name, or "auto"

    def __init__(self) -> None:
        super().__init__()
        self._devices: tuple[DeviceInfo, ...] | None = None  # None: torch is not loaded yet
        self._wanted = AUTOMATIC
        self._used = ""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._on_activated)
        self.retranslate()

    def minimumSizeHint(self) -> QSize:
        # In a narrow window it gives way before a button does.
        return QSize(min(110, self.sizeHint().width()), super().minimumSizeHint().height())

    def show_devices(self, devices: tuple[DeviceInfo, ...]) -> None:
        """Torch is loaded and has found these."""
        self._devices = devices
        self._fill()

    def show_wanted(self, name: str) -> None:
        """The experiment asks for this device."""
        if name != self._wanted:
            self._wanted = name
            self._fill()

    def show_report(self, report: Report) -> None:
        """The run computes on this device now."""
        if report.device != self._used:
            self._used = report.device
            self._fill()

    def retranslate(self) -> None:
        self.setAccessibleName(labels.label("training.device"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        blocker = QSignalBlocker(self)
        self.clear()
        self.addItem(self._automatic_text(), AUTOMATIC)
        for device in self._devices or ():
            memory = f" · {labels.memory(device.memory)}" if device.memory else ""
            self.addItem(device.label + memory, device.name)
        if self._wanted != AUTOMATIC and self.findData(self._wanted) < 0:
            self.addItem(self._wanted, self._wanted)
        self.setCurrentIndex(max(0, self.findData(self._wanted)))
        self._explain()
        blocker.unblock()

    def _automatic_text(self) -> str:
        found = next((d.label for d in self._devices or () if d.name == self._used), "")
        return self.tr("Automatic: {device}").format(device=found) if found else self.tr("Automatic")

    def _explain(self) -> None:
        """A line that cannot be chosen, for who looks for a graphics card and finds none."""
        self.setToolTip(labels.description("training.device"))
        if self._devices is None:
            self._add_note(self.tr("Looking for devices…"))
        elif not any(device.name.startswith("cuda") for device in self._devices):
            self._add_note(self.tr("No CUDA device found"))
            self.setToolTip(
                self.tr(
                    "torch finds no CUDA device on this computer, so the processor computes. A graphics card "
                    "from NVIDIA needs its driver and a torch that was built for CUDA."
                )
            )

    def _add_note(self, text: str) -> None:
        self.addItem(text, None)
        model = self.model()
        if isinstance(model, QStandardItemModel):
            model.item(self.count() - 1).setFlags(Qt.ItemFlag.NoItemFlags)

    def _on_activated(self, index: int) -> None:
        name = self.itemData(index)
        if name is not None and name != self._wanted:
            self.device_chosen.emit(name)
