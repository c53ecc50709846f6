"""Name and description of every setting, marked for translation; `labels` gives them out."""

from datasets.problems import QT_TRANSLATE_NOOP

SECTIONS = {
    "data": QT_TRANSLATE_NOOP("Setting", "Data"),
    "model": QT_TRANSLATE_NOOP("Setting", "Model"),
    "loss": QT_TRANSLATE_NOOP("Setting", "Loss"),
    "optimizer": QT_TRANSLATE_NOOP("Setting", "Optimizer"),
    "training": QT_TRANSLATE_NOOP("Setting", "Training"),
}

NAMES = {
    "data.file": QT_TRANSLATE_NOOP("Setting", "File"),
    "data.sample": QT_TRANSLATE_NOOP("Setting", "Sample"),
    "data.generator": QT_TRANSLATE_NOOP("Setting", "Generator"),
    "data.rows": QT_TRANSLATE_NOOP("Setting", "Rows"),
    "data.noise": QT_TRANSLATE_NOOP("Setting", "Noise"),
    "data.range": QT_TRANSLATE_NOOP("Setting", "Range of the inputs"),
    "data.inputs": QT_TRANSLATE_NOOP("Setting", "Inputs"),
    "data.targets": QT_TRANSLATE_NOOP("Setting", "Targets"),
    "data.weight": QT_TRANSLATE_NOOP("Setting", "Row weights"),
    "data.split": QT_TRANSLATE_NOOP("Setting", "Split column"),
    "data.truth": QT_TRANSLATE_NOOP("Setting", "True curve"),
    "data.encoding": QT_TRANSLATE_NOOP("Setting", "Encoding"),
    "data.delimiter": QT_TRANSLATE_NOOP("Setting", "Delimiter"),
    "data.quote": QT_TRANSLATE_NOOP("Setting", "Quote"),
    "data.escape": QT_TRANSLATE_NOOP("Setting", "Escape character"),
    "data.decimal": QT_TRANSLATE_NOOP("Setting", "Decimal mark"),
    "data.thousands": QT_TRANSLATE_NOOP("Setting", "Thousands mark"),
    "data.header": QT_TRANSLATE_NOOP("Setting", "Header row"),
    "data.skip_above": QT_TRANSLATE_NOOP("Setting", "Rows skipped above"),
    "data.skip_below": QT_TRANSLATE_NOOP("Setting", "Rows skipped below"),
    "data.comment": QT_TRANSLATE_NOOP("Setting", "Comment sign"),
    "data.missing_words": QT_TRANSLATE_NOOP("Setting", "Missing-value words"),
    "data.types": QT_TRANSLATE_NOOP("Setting", "Column types"),
    "data.apostrophes": QT_TRANSLATE_NOOP("Setting", "Apostrophes before formulas"),
    "data.sheet": QT_TRANSLATE_NOOP("Setting", "Sheet"),
    "data.one_in": QT_TRANSLATE_NOOP("Setting", "Sample: one row in"),
    "data.seed": QT_TRANSLATE_NOOP("Setting", "Split seed"),
    "data.validation_fraction": QT_TRANSLATE_NOOP("Setting", "Validation share"),
    "data.test_fraction": QT_TRANSLATE_NOOP("Setting", "Test share"),
    "data.split_method": QT_TRANSLATE_NOOP("Setting", "Split"),
    "data.group": QT_TRANSLATE_NOOP("Setting", "Group column"),
    "data.order": QT_TRANSLATE_NOOP("Setting", "Order column"),
    "data.standardize_inputs": QT_TRANSLATE_NOOP("Setting", "Standardize inputs"),
    "data.standardize_targets": QT_TRANSLATE_NOOP("Setting", "Standardize targets"),
    "data.missing": QT_TRANSLATE_NOOP("Setting", "Missing values"),
    "data.prepare": QT_TRANSLATE_NOOP("Setting", "Preparation of columns"),
    "data.computed": QT_TRANSLATE_NOOP("Setting", "Computed columns"),
    "model.kind": QT_TRANSLATE_NOOP("Setting", "Model"),
    "model.formula": QT_TRANSLATE_NOOP("Setting", "Formula"),
    "model.degree": QT_TRANSLATE_NOOP("Setting", "Degree"),
    "model.layers": QT_TRANSLATE_NOOP("Setting", "Hidden layers"),
    "model.activations": QT_TRANSLATE_NOOP("Setting", "Activation"),
    "model.dropout": QT_TRANSLATE_NOOP("Setting", "Dropout"),
    "model.bias": QT_TRANSLATE_NOOP("Setting", "Bias"),
    "model.output": QT_TRANSLATE_NOOP("Setting", "Output"),
    "model.start": QT_TRANSLATE_NOOP("Setting", "Start values"),
    "model.start_deviation": QT_TRANSLATE_NOOP("Setting", "Start deviation"),
    "model.start_values": QT_TRANSLATE_NOOP("Setting", "Given values"),
    "model.lower_bounds": QT_TRANSLATE_NOOP("Setting", "Lower bounds"),
    "model.upper_bounds": QT_TRANSLATE_NOOP("Setting", "Upper bounds"),
    "model.fixed": QT_TRANSLATE_NOOP("Setting", "Fixed"),
    "model.outputs": QT_TRANSLATE_NOOP("Setting", "Outputs"),
    "loss.kind": QT_TRANSLATE_NOOP("Setting", "Loss"),
    "loss.huber_delta": QT_TRANSLATE_NOOP("Setting", "Huber delta"),
    "loss.l1": QT_TRANSLATE_NOOP("Setting", "L1 penalty"),
    "loss.l2": QT_TRANSLATE_NOOP("Setting", "L2 penalty"),
    "optimizer.kind": QT_TRANSLATE_NOOP("Setting", "Optimizer"),
    "optimizer.learning_rate": QT_TRANSLATE_NOOP("Setting", "Learning rate"),
    "optimizer.momentum": QT_TRANSLATE_NOOP("Setting", "Momentum"),
    "optimizer.dampening": QT_TRANSLATE_NOOP("Setting", "Dampening"),
    "optimizer.nesterov": QT_TRANSLATE_NOOP("Setting", "Nesterov"),
    "optimizer.beta1": QT_TRANSLATE_NOOP("Setting", "Beta 1"),
    "optimizer.beta2": QT_TRANSLATE_NOOP("Setting", "Beta 2"),
    "optimizer.alpha": QT_TRANSLATE_NOOP("Setting", "Alpha"),
    "optimizer.rho": QT_TRANSLATE_NOOP("Setting", "Rho"),
    "optimizer.lr_decay": QT_TRANSLATE_NOOP("Setting", "Rate decay"),
    "optimizer.eps": QT_TRANSLATE_NOOP("Setting", "Epsilon"),
    "optimizer.weight_decay": QT_TRANSLATE_NOOP("Setting", "Weight decay"),
    "optimizer.clip_norm": QT_TRANSLATE_NOOP("Setting", "Clip gradient norm"),
    "optimizer.damping": QT_TRANSLATE_NOOP("Setting", "Damping at first"),
    "optimizer.history_size": QT_TRANSLATE_NOOP("Setting", "Remembered steps"),
    "optimizer.tolerance_grad": QT_TRANSLATE_NOOP("Setting", "Gradient tolerance"),
    "optimizer.tolerance_change": QT_TRANSLATE_NOOP("Setting", "Change tolerance"),
    "training.epochs": QT_TRANSLATE_NOOP("Setting", "Epochs"),
    "training.batch_size": QT_TRANSLATE_NOOP("Setting", "Batch size"),
    "training.shuffle": QT_TRANSLATE_NOOP("Setting", "Shuffle"),
    "training.seed": QT_TRANSLATE_NOOP("Setting", "Seed"),
    "training.device": QT_TRANSLATE_NOOP("Setting", "Device"),
    "training.path": QT_TRANSLATE_NOOP("Setting", "Steps are"),
    "training.dtype": QT_TRANSLATE_NOOP("Setting", "Number type"),
    "training.patience": QT_TRANSLATE_NOOP("Setting", "Patience"),
    "training.evaluate_every": QT_TRANSLATE_NOOP("Setting", "Evaluate every"),
    "training.zero_grad": QT_TRANSLATE_NOOP("Setting", "Clear gradients"),
    "training.input_gradients": QT_TRANSLATE_NOOP("Setting", "Input gradients"),
    "training.style": QT_TRANSLATE_NOOP("Setting", "Coding style"),
}

DESCRIPTIONS = {
    "data.file": QT_TRANSLATE_NOOP("Setting", "The CSV or TSV file that the rows come from."),
    "data.sample": QT_TRANSLATE_NOOP("Setting", "The sample table that the rows come from."),
    "data.generator": QT_TRANSLATE_NOOP("Setting", "The rule that the rows are generated by."),
    "data.rows": QT_TRANSLATE_NOOP("Setting", "How many rows are generated."),
    "data.noise": QT_TRANSLATE_NOOP("Setting", "How much random noise is added to the generated rows."),
    "data.range": QT_TRANSLATE_NOOP(
        "Setting", "Where the inputs of the generated rows lie, from the first number to the second."
    ),
    "data.inputs": QT_TRANSLATE_NOOP("Setting", "The columns that the model sees."),
    "data.targets": QT_TRANSLATE_NOOP("Setting", "The columns that the model learns to predict."),
    "data.weight": QT_TRANSLATE_NOOP("Setting", "The column that says how much each row counts in the loss."),
    "data.split": QT_TRANSLATE_NOOP("Setting", "The column that says which rows are for validation."),
    "data.truth": QT_TRANSLATE_NOOP(
        "Setting", "A formula that the rows follow or are compared with. It is drawn, never trained on."
    ),
    "data.encoding": QT_TRANSLATE_NOOP(
        "Setting", "The encoding of the file, such as cp932; guessed where it is empty."
    ),
    "data.delimiter": QT_TRANSLATE_NOOP(
        "Setting",
        "What separates the cells of the file: a character, tab or space; guessed where it is empty.",
    ),
    "data.quote": QT_TRANSLATE_NOOP(
        "Setting", "What stands around texts in the file, or none; guessed where it is empty."
    ),
    "data.escape": QT_TRANSLATE_NOOP(
        "Setting",
        "What stands before a quote within quotes, or none where it is doubled; guessed where it is empty.",
    ),
    "data.decimal": QT_TRANSLATE_NOOP(
        "Setting", "The decimal mark of the file's numbers: a point or a comma; guessed where it is empty."
    ),
    "data.thousands": QT_TRANSLATE_NOOP(
        "Setting", "The mark between groups of three digits, or none; guessed where it is empty."
    ),
    "data.header": QT_TRANSLATE_NOOP(
        "Setting",
        "The row of the file that has the column names, counted from 1; 0 for none, -1 for a guess.",
    ),
    "data.skip_above": QT_TRANSLATE_NOOP(
        "Setting", "How many rows at the top of the file are left out; -1 for a guess."
    ),
    "data.skip_below": QT_TRANSLATE_NOOP(
        "Setting", "How many rows under the header, such as units, are left out; -1 for a guess."
    ),
    "data.comment": QT_TRANSLATE_NOOP(
        "Setting", "What lines that are left out begin with, or none; guessed where it is empty."
    ),
    "data.missing_words": QT_TRANSLATE_NOOP(
        "Setting",
        "The cells that are missing values; where none is named, the usual words in columns of numbers.",
    ),
    "data.types": QT_TRANSLATE_NOOP(
        "Setting", "What columns are taken for: number, category, text, date or ignore."
    ),
    "data.apostrophes": QT_TRANSLATE_NOOP(
        "Setting",
        "Whether an apostrophe is taken off where it keeps a spreadsheet from running a text as a formula.",
    ),
    "data.sheet": QT_TRANSLATE_NOOP(
        "Setting", "The sheet of an Excel file that is read. Where none is named, the first with cells."
    ),
    "data.one_in": QT_TRANSLATE_NOOP(
        "Setting",
        "Of so many consecutive rows of the file, one is read, drawn at random. 1 reads all of them.",
    ),
    "data.seed": QT_TRANSLATE_NOOP("Setting", "The same seed always holds back the same rows."),
    "data.validation_fraction": QT_TRANSLATE_NOOP(
        "Setting", "The share of the rows that is held back for validation. 0 holds back none."
    ),
    "data.test_fraction": QT_TRANSLATE_NOOP(
        "Setting",
        "The share of the rows that is held back for a last test: no choice is made by them. 0 holds back "
        "none.",
    ),
    "data.split_method": QT_TRANSLATE_NOOP(
        "Setting",
        "How rows are held back for validation and test: at random, the same share of each class, whole "
        "groups, or the last rows in an order such as time.",
    ),
    "data.group": QT_TRANSLATE_NOOP(
        "Setting", "Rows with the same value in this column stay together in one part."
    ),
    "data.order": QT_TRANSLATE_NOOP(
        "Setting",
        "The column by which rows are ordered, such as a time; the last ones are held back. Empty: the "
        "table’s order.",
    ),
    "data.standardize_inputs": QT_TRANSLATE_NOOP(
        "Setting",
        "Shift and scale each input to mean 0 and deviation 1, as measured on the training rows. "
        "Results are still shown in original units.",
    ),
    "data.standardize_targets": QT_TRANSLATE_NOOP(
        "Setting",
        "Shift and scale each target to mean 0 and deviation 1, as measured on the training rows. "
        "Results are still shown in original units.",
    ),
    "data.missing": QT_TRANSLATE_NOOP(
        "Setting", "What happens to rows in which an input or a target has no value."
    ),
    "data.prepare": QT_TRANSLATE_NOOP(
        "Setting", "What is done to columns before the model reads them: scale, powers, categories, gaps."
    ),
    "data.computed": QT_TRANSLATE_NOOP("Setting", "Columns that follow from others by a formula."),
    "model.kind": QT_TRANSLATE_NOOP("Setting", "What kind of function is fitted."),
    "model.formula": QT_TRANSLATE_NOOP(
        "Setting",
        "What is fitted, such as a*exp(-b*x) + c. Names that are not input columns are parameters. Names "
        "with spaces stand in `back-quotes`.",
    ),
    "model.degree": QT_TRANSLATE_NOOP("Setting", "The highest power of each input."),
    "model.layers": QT_TRANSLATE_NOOP(
        "Setting", "The number of units of each hidden layer, such as 4, 2. Empty: no hidden layer."
    ),
    "model.activations": QT_TRANSLATE_NOOP(
        "Setting", "The function after each hidden layer: one for all, or one for each."
    ),
    "model.dropout": QT_TRANSLATE_NOOP(
        "Setting", "The share of hidden units that is switched off at random in each training step."
    ),
    "model.bias": QT_TRANSLATE_NOOP("Setting", "Whether a constant is added to each weighted sum."),
    "model.output": QT_TRANSLATE_NOOP(
        "Setting", "The function after the last layer: sigmoid for two classes, softmax for more."
    ),
    "model.start": QT_TRANSLATE_NOOP("Setting", "Where the parameters start."),
    "model.start_deviation": QT_TRANSLATE_NOOP(
        "Setting", "The standard deviation of the random start values."
    ),
    "model.start_values": QT_TRANSLATE_NOOP("Setting", "The numbers that the parameters start from."),
    "model.lower_bounds": QT_TRANSLATE_NOOP("Setting", "What parameters of a formula may not fall below."),
    "model.upper_bounds": QT_TRANSLATE_NOOP("Setting", "What parameters of a formula may not exceed."),
    "model.fixed": QT_TRANSLATE_NOOP("Setting", "Parameters of a formula that training leaves as they are."),
    "model.outputs": QT_TRANSLATE_NOOP("Setting", "The number of outputs where no column is the target."),
    "loss.kind": QT_TRANSLATE_NOOP("Setting", "What training makes small."),
    "loss.huber_delta": QT_TRANSLATE_NOOP(
        "Setting", "Errors smaller than this count squared, larger ones in proportion."
    ),
    "loss.l1": QT_TRANSLATE_NOOP(
        "Setting", "Adds this much of the sum of absolute weights to the loss. Biases are free."
    ),
    "loss.l2": QT_TRANSLATE_NOOP(
        "Setting", "Adds half of this much of the sum of squared weights to the loss. Biases are free."
    ),
    "optimizer.kind": QT_TRANSLATE_NOOP("Setting", "How the gradients change the parameters."),
    "optimizer.learning_rate": QT_TRANSLATE_NOOP(
        "Setting", "How far each update goes. Too small is slow, too large makes the loss grow."
    ),
    "optimizer.momentum": QT_TRANSLATE_NOOP(
        "Setting", "How much of the last update is carried on into the next."
    ),
    "optimizer.dampening": QT_TRANSLATE_NOOP(
        "Setting", "How much less the new gradient counts in the momentum."
    ),
    "optimizer.nesterov": QT_TRANSLATE_NOOP("Setting", "Look ahead along the momentum before each update."),
    "optimizer.beta1": QT_TRANSLATE_NOOP("Setting", "How long the running mean of the gradients remembers."),
    "optimizer.beta2": QT_TRANSLATE_NOOP(
        "Setting", "How long the running mean of the squared gradients remembers."
    ),
    "optimizer.alpha": QT_TRANSLATE_NOOP("Setting", "How long the mean of the squared gradients remembers."),
    "optimizer.rho": QT_TRANSLATE_NOOP(
        "Setting", "How long the means of squared gradients and changes remember."
    ),
    "optimizer.lr_decay": QT_TRANSLATE_NOOP("Setting", "How fast the learning rate falls with the steps."),
    "optimizer.eps": QT_TRANSLATE_NOOP(
        "Setting",
        "A small number that keeps divisions from exploding. A script that says nothing gets 1e-8 from "
        "torch, with Adagrad 1e-10, with Adadelta 1e-6.",
    ),
    "optimizer.weight_decay": QT_TRANSLATE_NOOP(
        "Setting",
        "How strongly each update pulls the parameters to 0. A script that says nothing gets 0 from torch, "
        "with AdamW 0.01.",
    ),
    "optimizer.clip_norm": QT_TRANSLATE_NOOP(
        "Setting", "Gradients longer than this are shortened to it. 0: never."
    ),
    "optimizer.damping": QT_TRANSLATE_NOOP(
        "Setting",
        "How strongly the first step is held back. Every step that succeeds lowers the damping, every one "
        "that fails raises it. A number that is changed later is that of the next step.",
    ),
    "optimizer.history_size": QT_TRANSLATE_NOOP(
        "Setting", "How many earlier steps tell how the gradient bends."
    ),
    "optimizer.tolerance_grad": QT_TRANSLATE_NOOP(
        "Setting", "The run ends when the gradient, in proportion to the loss, is below this."
    ),
    "optimizer.tolerance_change": QT_TRANSLATE_NOOP(
        "Setting", "The run ends when a step changes the parameters by less than this share of them."
    ),
    "training.epochs": QT_TRANSLATE_NOOP(
        "Setting", "After how many passes over the training rows the run ends. 0: never."
    ),
    "training.batch_size": QT_TRANSLATE_NOOP("Setting", "How many rows each step sees. 0: all rows."),
    "training.shuffle": QT_TRANSLATE_NOOP(
        "Setting", "Whether each epoch takes the rows in a new random order."
    ),
    "training.seed": QT_TRANSLATE_NOOP(
        "Setting", "Start values, shuffling and dropout follow from it: the same seed gives the same numbers."
    ),
    "training.device": QT_TRANSLATE_NOOP("Setting", "What computes: the processor or a graphics card."),
    "training.path": QT_TRANSLATE_NOOP(
        "Setting",
        "Compiled steps are the same step translated to machine code: many times faster, equal up to "
        "rounding. Eager ones are torch’s own, one operation after the other.",
    ),
    "training.dtype": QT_TRANSLATE_NOOP(
        "Setting", "float32 has about 7 digits and is fast, float64 has about 16."
    ),
    "training.patience": QT_TRANSLATE_NOOP(
        "Setting",
        "Stop when the validation loss has not improved for so many epochs, and keep the best parameters. "
        "0: off.",
    ),
    "training.evaluate_every": QT_TRANSLATE_NOOP(
        "Setting", "After how many steps the full sets are evaluated. 0: as often as it stays cheap."
    ),
    "training.zero_grad": QT_TRANSLATE_NOOP(
        "Setting", "Whether the gradients are cleared after each update. Without it they add up."
    ),
    "training.input_gradients": QT_TRANSLATE_NOOP(
        "Setting", "Ask for the gradient of the loss with respect to the inputs, too."
    ),
    "training.style": QT_TRANSLATE_NOOP("Setting", "The way the training step is written in code."),
}
