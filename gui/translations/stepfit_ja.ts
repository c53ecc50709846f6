<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Stepfit</source>
        <translation>Stepfit について</translation>
    </message>
    <message>
        <source>Stepfit {version}</source>
        <translation>Stepfit {version}</translation>
    </message>
    <message>
        <source>Fits models to tables with the real PyTorch loop, and shows every step.</source>
        <translation>本物の PyTorch の学習ループで表にモデルを当てはめ、すべてのステップを見せます。</translation>
    </message>
    <message>
        <source>Log: {file}</source>
        <translation>ログ: {file}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新規(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;with choices…</source>
        <translation>設定を選んで開く(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Import choices…</source>
        <translation>取り込みの設定(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Paste as new table</source>
        <translation>新しい表として貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Generate a table…</source>
        <translation>表を生成(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Save experiment</source>
        <translation>実験を保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save experiment &amp;as…</source>
        <translation>名前を付けて実験を保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save &amp;table as…</source>
        <translation>名前を付けて表を保存(&amp;T)…</translation>
    </message>
    <message>
        <source>Save s&amp;cript as…</source>
        <translation>名前を付けてスクリプトを保存(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Back: phase</source>
        <translation>戻る: フェーズ</translation>
    </message>
    <message>
        <source>Back: batch</source>
        <translation>戻る: バッチ</translation>
    </message>
    <message>
        <source>Back: epoch</source>
        <translation>戻る: エポック</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Step: phase</source>
        <translation>ステップ: フェーズ</translation>
    </message>
    <message>
        <source>Step: batch</source>
        <translation>ステップ: バッチ</translation>
    </message>
    <message>
        <source>Step: epoch</source>
        <translation>ステップ: エポック</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>S&amp;tyles side by side…</source>
        <translation>書き方を並べて比較(&amp;T)…</translation>
    </message>
    <message>
        <source>S&amp;weep…</source>
        <translation>スイープ(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Environment…</source>
        <translation>実行環境(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;About Stepfit</source>
        <translation>Stepfit について(&amp;A)</translation>
    </message>
    <message>
        <source>L&amp;esson</source>
        <translation>レッスン(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>データ(&amp;D)</translation>
    </message>
    <message>
        <source>Pre&amp;pare</source>
        <translation>前処理(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>T&amp;raining</source>
        <translation>学習(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>ステップ(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;arameters</source>
        <translation>パラメータ(&amp;A)</translation>
    </message>
    <message>
        <source>Predi&amp;ctions</source>
        <translation>予測(&amp;C)</translation>
    </message>
    <message>
        <source>Calc&amp;ulator</source>
        <translation>計算機(&amp;U)</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>コード(&amp;O)</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Lesson, data, model and training</source>
        <translation>レッスン、データ、モデル、学習</translation>
    </message>
    <message>
        <source>Upper plot</source>
        <translation>上のグラフ</translation>
    </message>
    <message>
        <source>Lower plot</source>
        <translation>下のグラフ</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>当てはめ</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Cost surface</source>
        <translation>損失曲面</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Parameters over time</source>
        <translation>パラメータの推移</translation>
    </message>
    <message>
        <source>Step, parameters, predictions, calculator and code</source>
        <translation>ステップ、パラメータ、予測、計算機、コード</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Train until the planned epochs are done, or pause</source>
        <translation>予定のエポックが終わるまで学習、または一時停止</translation>
    </message>
    <message>
        <source>Go back to the phase before</source>
        <translation>一つ前のフェーズに戻る</translation>
    </message>
    <message>
        <source>Go back to the step before</source>
        <translation>一つ前のステップに戻る</translation>
    </message>
    <message>
        <source>Go back to the start of the epoch</source>
        <translation>エポックの初めに戻る</translation>
    </message>
    <message>
        <source>Take one phase: forward, loss, backward, update or zero grad</source>
        <translation>フェーズを一つ進める: 順伝播、損失、逆伝播、更新、勾配の消去</translation>
    </message>
    <message>
        <source>Take one step: one batch, one update</source>
        <translation>1 ステップ進める: 1 バッチ、1 回の更新</translation>
    </message>
    <message>
        <source>Take all steps to the end of this epoch</source>
        <translation>このエポックの終わりまで進める</translation>
    </message>
    <message>
        <source>Begin anew from the start values, with all changed settings</source>
        <translation>変更した設定をすべて反映し、初期値から学習をやり直す</translation>
    </message>
    <message>
        <source>&amp;Undo: {change}</source>
        <translation>元に戻す(&amp;U): {change}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: {change}</source>
        <translation>やり直し(&amp;R): {change}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直し(&amp;R)</translation>
    </message>
</context>
<context>
    <name>AgainstView</name>
    <message>
        <source>{target}, actual</source>
        <translation>{target} の実測値</translation>
    </message>
    <message>
        <source>{target}, predicted</source>
        <translation>{target} の予測値</translation>
    </message>
    <message>
        <source>No row has a number in “{target}”.
Type some into the table.</source>
        <translation>「{target}」に数値のある行がありません。
表に入力してください。</translation>
    </message>
    <message>
        <source>showing {shown} of {rows} rows</source>
        <translation>{rows} 行のうち {shown} 行を表示</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>actual {actual}   predicted {predicted}</source>
        <translation>実測 {actual}   予測 {predicted}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>行 {row}</translation>
    </message>
    <message>
        <source>row {row}   actual {actual}   predicted {predicted}</source>
        <translation>行 {row}   実測 {actual}   予測 {predicted}</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>prediction</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>{target}: {label}</source>
        <translation>{target}: {label}</translation>
    </message>
    <message>
        <source>{prediction} (in the table: {actual})</source>
        <translation>{prediction}(表では {actual})</translation>
    </message>
</context>
<context>
    <name>ArrangeActions</name>
    <message>
        <source>Sort ascending</source>
        <translation>昇順に並べ替え</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降順に並べ替え</translation>
    </message>
    <message>
        <source>Then by this column, ascending</source>
        <translation>次にこの列で昇順</translation>
    </message>
    <message>
        <source>Then by this column, descending</source>
        <translation>次にこの列で降順</translation>
    </message>
    <message>
        <source>Filter rows…</source>
        <translation>行を絞り込む…</translation>
    </message>
    <message>
        <source>Sort and filter again</source>
        <translation>並べ替えと絞り込みをやり直す</translation>
    </message>
    <message>
        <source>Original order, all rows</source>
        <translation>元の順序ですべての行</translation>
    </message>
    <message>
        <source>Sort and filter</source>
        <translation>並べ替えと絞り込み</translation>
    </message>
</context>
<context>
    <name>ArrangeCommands</name>
    <message>
        <source>Sort by {column}</source>
        <translation>{column} で並べ替え</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>行を絞り込む</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>すべての行を表示</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>元の順序</translation>
    </message>
</context>
<context>
    <name>ArrangementStatus</name>
    <message>
        <source>Again</source>
        <translation>再適用</translation>
    </message>
    <message>
        <source>Sort and filter by the values as they are now</source>
        <translation>現在の値でもう一度並べ替えて絞り込みます</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>元の順序</translation>
    </message>
    <message>
        <source>Show all rows in the order of the table</source>
        <translation>すべての行を表の順序で表示します</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>並べ替え中</translation>
    </message>
    <message>
        <source>Sorting {count} rows</source>
        <translation>{count} 行を並べ替え中</translation>
    </message>
    <message>
        <source>{shown} of {count} rows</source>
        <translation>{count} 行中 {shown} 行</translation>
    </message>
    <message>
        <source>sorted by {columns}</source>
        <translation>並べ替え: {columns}</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Cancel sorting</source>
        <translation>並べ替えを取り消す</translation>
    </message>
</context>
<context>
    <name>AsideBar</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
</context>
<context>
    <name>AxesChooser</name>
    <message>
        <source>across</source>
        <translation>横</translation>
    </message>
    <message>
        <source>upwards</source>
        <translation>縦</translation>
    </message>
    <message>
        <source>Over what the loss is drawn</source>
        <translation>損失を描く軸</translation>
    </message>
    <message>
        <source>A number of the model: choose it, or type its name, such as weight[0,1]</source>
        <translation>モデルの数値です。一覧から選ぶか、weight[0,1] のように名前を入力してください</translation>
    </message>
    <message>
        <source>Parameter on the horizontal axis</source>
        <translation>横軸のパラメータ</translation>
    </message>
    <message>
        <source>Parameter on the vertical axis</source>
        <translation>縦軸のパラメータ</translation>
    </message>
    <message>
        <source>Other directions, through where the run stands now</source>
        <translation>今の位置を通る別の方向</translation>
    </message>
    <message>
        <source>two parameters</source>
        <translation>2つのパラメータ</translation>
    </message>
    <message>
        <source>one parameter</source>
        <translation>1つのパラメータ</translation>
    </message>
    <message>
        <source>random directions</source>
        <translation>ランダムな方向</translation>
    </message>
    <message>
        <source>random, scaled by unit</source>
        <translation>ランダム（ユニットごとに正規化）</translation>
    </message>
    <message>
        <source>main directions of the path</source>
        <translation>経路の主方向</translation>
    </message>
    <message>
        <source>steepest descent and random</source>
        <translation>最急降下とランダム</translation>
    </message>
</context>
<context>
    <name>AxisRow</name>
    <message>
        <source>No other setting</source>
        <translation>ほかの設定なし</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Range, equal ratios</source>
        <translation>範囲（等比）</translation>
    </message>
    <message>
        <source>Range, equal distances</source>
        <translation>範囲（等間隔）</translation>
    </message>
    <message>
        <source>List of values</source>
        <translation>値のリスト</translation>
    </message>
    <message>
        <source>{count} values: {values}</source>
        <translation>{count} 個の値: {values}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>個数</translation>
    </message>
    <message>
        <source>Setting to go over</source>
        <translation>変える設定</translation>
    </message>
    <message>
        <source>How its values are given</source>
        <translation>値の与え方</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>such as 0.001, 0.01, 0.1</source>
        <translation>例: 0.001, 0.01, 0.1</translation>
    </message>
</context>
<context>
    <name>BackwardView</name>
    <message>
        <source>Gradients</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Gradients of the inputs</source>
        <translation>入力の勾配</translation>
    </message>
    <message>
        <source>Jacobian</source>
        <translation>ヤコビ行列</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>＋ 新</translation>
    </message>
    <message>
        <source>= gradient</source>
        <translation>＝ 勾配</translation>
    </message>
    <message>
        <source>Gradients of earlier steps were still there: backward has added the new ones.</source>
        <translation>以前のステップの勾配が残っていたので、逆伝播は新しい勾配をそれに足しました。</translation>
    </message>
    <message>
        <source>This coding style works out its gradients by hand.</source>
        <translation>この書き方では、勾配を自分の式で計算します。</translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>Find a lesson</source>
        <translation>レッスンを探す</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>No lesson has “{text}” in its title or in its line.</source>
        <translation>題名にも説明にも「{text}」を含むレッスンはありません。</translation>
    </message>
</context>
<context>
    <name>CalculatorPanel</name>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Forget all lines and the names that they gave</source>
        <translation>すべての行と、代入した名前を消します</translation>
    </message>
    <message>
        <source>A line, such as X.mean()</source>
        <translation>式を入力（例: X.mean()）</translation>
    </message>
    <message>
        <source>Line of the calculator</source>
        <translation>計算機の入力行</translation>
    </message>
    <message>
        <source>Names for the calculator</source>
        <translation>計算機で使える名前</translation>
    </message>
    <message>
        <source>Results of the calculator</source>
        <translation>計算機の結果</translation>
    </message>
</context>
<context>
    <name>CalibrationView</name>
    <message>
        <source>probability given to {name}</source>
        <translation>{name} に与えた確率</translation>
    </message>
    <message>
        <source>share of rows that are {name}</source>
        <translation>{name} である行の割合</translation>
    </message>
    <message>
        <source>{part}: {came} of {rows} rows</source>
        <translation>{part}: {rows} 行中 {came}</translation>
    </message>
    <message>
        <source>given {low} to {high}</source>
        <translation>与えた確率 {low}〜{high}</translation>
    </message>
</context>
<context>
    <name>ChancesView</name>
    <message>
        <source>class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>The class against the rest</source>
        <translation>残りのクラスと比べるクラス</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>The chance above which a row counts as the class</source>
        <translation>行をそのクラスとみなす確率の下限</translation>
    </message>
    <message>
        <source>“{target}” holds fewer than two classes.
Choose another target.</source>
        <translation>「{target}」にはクラスが 2 つありません。
別の目標を選んでください。</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Loss over all training rows</source>
        <translation>すべての訓練行の損失</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Gradients of the inputs</source>
        <translation>入力の勾配</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>published</source>
        <translation>公表値</translation>
    </message>
    <message>
        <source>plain loop</source>
        <translation>素のループ</translation>
    </message>
    <message>
        <source>by calculation</source>
        <translation>計算値</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>within the range</source>
        <translation>範囲内</translation>
    </message>
    <message>
        <source>outside the range</source>
        <translation>範囲外</translation>
    </message>
    <message>
        <source>Some numbers differ from those they should be ({bad} of {count}).</source>
        <translation>一致しない数値があります ({count} 個中 {bad} 個)。</translation>
    </message>
    <message>
        <source>All numbers agree or lie within their range ({count}).</source>
        <translation>すべての数値が一致するか、範囲内にあります ({count} 個)。</translation>
    </message>
    <message>
        <source>All numbers agree ({count}).</source>
        <translation>すべての数値が一致しました ({count} 個)。</translation>
    </message>
    <message>
        <source>With other settings: {settings}</source>
        <translation>別の設定で: {settings}</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>after step</source>
        <translation>更新後</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>今回の値</translation>
    </message>
    <message>
        <source>{what}, step {step}</source>
        <translation>{what}、ステップ {step}</translation>
    </message>
    <message>
        <source>{what}, after step {step}</source>
        <translation>{what}、ステップ {step} の後</translation>
    </message>
    <message>
        <source>{what}, before the first step</source>
        <translation>{what}、最初のステップの前</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>行 {row}</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>行 {row}、列 {column}</translation>
    </message>
    <message>
        <source>{varies}: {lowest} to {highest}</source>
        <translation>{varies}: {lowest}～{highest}</translation>
    </message>
    <message>
        <source>published {published}, ours {ours}</source>
        <translation>公表値 {published}、今回の値 {ours}</translation>
    </message>
</context>
<context>
    <name>CheckBar</name>
    <message>
        <source>How far the check is</source>
        <translation>確認の進み具合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Give up this check</source>
        <translation>この確認をやめます</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Train this lesson aside and compare its numbers</source>
        <translation>このレッスンを別に学習させ、数値を比べます</translation>
    </message>
    <message>
        <source>The check begins…</source>
        <translation>確認を始めています…</translation>
    </message>
    <message>
        <source>Checking: step {done} of {steps}</source>
        <translation>確認中: ステップ {done} / {steps}</translation>
    </message>
    <message>
        <source>Train this lesson aside, as it ships, and compare its numbers.</source>
        <translation>このレッスンを元の設定のまま別に学習させ、数値を比べます。</translation>
    </message>
    <message>
        <source>There are no published numbers for this lesson.</source>
        <translation>このレッスンには公表された数値がありません。</translation>
    </message>
</context>
<context>
    <name>ChoiceCell</name>
    <message>
        <source>by hand ↺</source>
        <translation>手動 ↺</translation>
    </message>
    <message>
        <source>Back to the guess</source>
        <translation>推定に戻す</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>手動で指定</translation>
    </message>
    <message>
        <source>{choice}, {how}</source>
        <translation>{choice}、{how}</translation>
    </message>
    <message>
        <source>{choice}: back to the guess</source>
        <translation>{choice}: 推定に戻す</translation>
    </message>
</context>
<context>
    <name>ChoicesForm</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>全行</translation>
    </message>
    <message>
        <source>the usual: NA, -, …</source>
        <translation>通常: NA、- など</translation>
    </message>
</context>
<context>
    <name>ClassView</name>
    <message>
        <source>probability of the row&apos;s class</source>
        <translation>その行のクラスの確率</translation>
    </message>
    <message>
        <source>“{target}” holds fewer than two classes.
Choose another target.</source>
        <translation>「{target}」にはクラスが 2 つありません。
別の目標を選んでください。</translation>
    </message>
    <message>
        <source>train: {right} of {rows} right</source>
        <translation>訓練: {rows} 行中 {right} 行が正解</translation>
    </message>
    <message>
        <source>validation: {right} of {rows} right</source>
        <translation>検証: {rows} 行中 {right} 行が正解</translation>
    </message>
    <message>
        <source>test: {right} of {rows} right</source>
        <translation>テスト: {rows} 行中 {right} 行が正解</translation>
    </message>
    <message>
        <source>showing {shown} of {rows} rows</source>
        <translation>{rows} 行のうち {shown} 行を表示</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>probability {probability}</source>
        <translation>確率 {probability}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>行 {row}</translation>
    </message>
    <message>
        <source>row {row}   {name}   probability {probability}</source>
        <translation>行 {row}   {name}   確率 {probability}</translation>
    </message>
</context>
<context>
    <name>ClipboardCommands</name>
    <message>
        <source>Copy cells</source>
        <translation>セルをコピー</translation>
    </message>
    <message>
        <source>Cut cells</source>
        <translation>セルを切り取り</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Training step</source>
        <translation>1 ステップ</translation>
    </message>
    <message>
        <source>The coding style that computes this run, as it stands in its file</source>
        <translation>この実行を計算しているコーディングスタイルのソースです</translation>
    </message>
    <message>
        <source>Whole script</source>
        <translation>スクリプト全体</translation>
    </message>
    <message>
        <source>A Python script that does the same run without Stepfit</source>
        <translation>Stepfit なしで同じ実行をする Python スクリプトです</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy all of the code that is shown</source>
        <translation>表示中のコードをすべてコピー</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save the whole script as a Python file or a notebook</source>
        <translation>スクリプト全体を Python ファイルまたはノートブックとして保存</translation>
    </message>
    <message>
        <source>Code of the run</source>
        <translation>実行のコード</translation>
    </message>
    <message>
        <source>There is no code</source>
        <translation>コードはありません</translation>
    </message>
    <message>
        <source>The code is being written…</source>
        <translation>コードを作成しています…</translation>
    </message>
    <message>
        <source>Save as… writes {file} beside the script, which reads it.</source>
        <translation>スクリプトは {file} を読み込みます。保存すると同じフォルダーに書き出されます。</translation>
    </message>
    <message>
        <source>The run is on {device}; the script is for the CPU, where last digits differ.</source>
        <translation>この実行は {device} 上で行われています。スクリプトは CPU 用なので、最後の桁が異なります。</translation>
    </message>
    <message>
        <source>Copied!</source>
        <translation>コピー済み</translation>
    </message>
</context>
<context>
    <name>ColumnCommands</name>
    <message>
        <source>Fill down</source>
        <translation>下へコピー</translation>
    </message>
    <message>
        <source>Fill up</source>
        <translation>上へコピー</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>右へコピー</translation>
    </message>
    <message>
        <source>Fill series</source>
        <translation>連続データで埋める</translation>
    </message>
    <message>
        <source>Missing values in the selected cells: {count}</source>
        <translation>選択したセルの欠損値: {count} 個</translation>
    </message>
    <message>
        <source>Fill missing values</source>
        <translation>欠損値を埋める</translation>
    </message>
    <message>
        <source>Compute {column}</source>
        <translation>{column} を計算</translation>
    </message>
    <message>
        <source>Keep the values of {column}</source>
        <translation>{column} を値として残す</translation>
    </message>
    <message>
        <source>Cells that cannot be converted: {count}</source>
        <translation>変換できないセル: {count} 個</translation>
    </message>
    <message>
        <source>&amp;Make them missing</source>
        <translation>欠損値にする(&amp;M)</translation>
    </message>
    <message>
        <source>Change type of {column}</source>
        <translation>{column} の型を変更</translation>
    </message>
</context>
<context>
    <name>ColumnEditor</name>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Take back all that was chosen here (Delete in the list)</source>
        <translation>ここで選んだことをすべて取り消します (一覧では Delete)</translation>
    </message>
    <message>
        <source>The table does not have this column any more. What was chosen for it waits here until there is a column of that name again; or take it back.</source>
        <translation>この列はもう表にありません。選んだことは、同じ名前の列がまたできるまでここに残ります。取り消すこともできます。</translation>
    </message>
    <message>
        <source>What is shown is chosen for {column}. A change holds for all {count}.</source>
        <translation>表示は {column} の設定です。変更は {count} 列すべてに効きます。</translation>
    </message>
    <message>
        <source>{column} and {count} more</source>
        <translation>{column} と他 {count} 列</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Inputs and targets</source>
        <translation>入力と目標</translation>
    </message>
</context>
<context>
    <name>ColumnPanel</name>
    <message>
        <source>validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Show or hide the figures of the current column</source>
        <translation>現在の列の数値を表示または非表示にします</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>{column} · {role}</source>
        <translation>{column} · {role}</translation>
    </message>
    <message>
        <source>Histogram of {column}</source>
        <translation>{column} のヒストグラム</translation>
    </message>
    <message>
        <source>Summary of {column}</source>
        <translation>{column} の要約</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>of 1 selected row</source>
        <translation>選択した 1 行</translation>
    </message>
    <message>
        <source>of {count} selected rows</source>
        <translation>選択した {count} 行</translation>
    </message>
    <message>
        <source>of {count} rows shown and in use</source>
        <translation>表示中で使用中の {count} 行</translation>
    </message>
    <message>
        <source>of {count} rows in use</source>
        <translation>使用中の {count} 行</translation>
    </message>
</context>
<context>
    <name>ColumnTexts</name>
    <message>
        <source>values</source>
        <translation>値の数</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>欠損</translation>
    </message>
    <message>
        <source>distinct</source>
        <translation>異なる値</translation>
    </message>
    <message>
        <source>How many different values there are</source>
        <translation>異なる値の個数です</translation>
    </message>
    <message>
        <source>Values that have no logarithm</source>
        <translation>対数をとれない値の数です</translation>
    </message>
    <message>
        <source>0 or less</source>
        <translation>0以下</translation>
    </message>
    <message>
        <source>Infinite values; the other figures leave them out</source>
        <translation>無限大の値の数です。ほかの数値には含まれません</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>無限大</translation>
    </message>
    <message>
        <source>Standard deviation of the population (divided by n), as standardizing takes it: {value}</source>
        <translation>母標準偏差(n で割る)。標準化で使うものと同じです: {value}</translation>
    </message>
    <message>
        <source>A quarter of the values lies at or below {value}</source>
        <translation>値の4分の1が {value} 以下です</translation>
    </message>
    <message>
        <source>Half of the values lies at or below {value}</source>
        <translation>値の半分が {value} 以下です</translation>
    </message>
    <message>
        <source>Three quarters of the values lie at or below {value}</source>
        <translation>値の4分の3が {value} 以下です</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>標準偏差</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}～{high}</translation>
    </message>
    <message>
        <source>{place}: {count}</source>
        <translation>{place}: {count}</translation>
    </message>
    <message>
        <source>{place}: {count}, {marked} of them held back</source>
        <translation>{place}: {count}、うち訓練に使わないもの {marked}</translation>
    </message>
    <message>
        <source>{count} bins; the fullest is {bin}</source>
        <translation>階級 {count} 個。最も多いのは {bin}</translation>
    </message>
</context>
<context>
    <name>ComputedDialog</name>
    <message>
        <source>Formula of “{column}”</source>
        <translation>「{column}」の数式</translation>
    </message>
    <message>
        <source>Insert computed column</source>
        <translation>計算列を挿入</translation>
    </message>
    <message>
        <source>&amp;Name of the column</source>
        <translation>列の名前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Formula of other columns</source>
        <translation>ほかの列から計算する数式(&amp;F)</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>最初の値</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>列(&amp;L)</translation>
    </message>
    <message>
        <source>F&amp;unctions</source>
        <translation>関数(&amp;U)</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>such as log(x) + 2*y</source>
        <translation>例: log(x) + 2*y</translation>
    </message>
    <message>
        <source>A double click, or Enter, writes it into the formula</source>
        <translation>ダブルクリックまたは Enter で数式に入れます</translation>
    </message>
    <message>
        <source>&amp;Compute</source>
        <translation>計算する(&amp;C)</translation>
    </message>
    <message>
        <source>A column needs a name.</source>
        <translation>列には名前が必要です。</translation>
    </message>
    <message>
        <source>There is already a column named “{column}”.</source>
        <translation>「{column}」という列はすでにあります。</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>行数: {count}</translation>
    </message>
    <message>
        <source>missing, because what they read is: {count}</source>
        <translation>もとの値が欠損のため欠損: {count}</translation>
    </message>
    <message>
        <source>without a finite number: {count}, the first in row {row}</source>
        <translation>有限の数にならない: {count}、最初は {row} 行目</translation>
    </message>
</context>
<context>
    <name>ComputedPreview</name>
    <message>
        <source>First values</source>
        <translation>最初の値</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>欠損</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>The rows that are counted</source>
        <translation>数える行</translation>
    </message>
    <message>
        <source>{share} % right</source>
        <translation>正解 {share} %</translation>
    </message>
    <message>
        <source>measured while the run rests</source>
        <translation>実行が止まっている間に測ります</translation>
    </message>
    <message>
        <source>no such rows</source>
        <translation>該当する行はありません</translation>
    </message>
    <message>
        <source>{target}, predicted</source>
        <translation>{target} の予測値</translation>
    </message>
    <message>
        <source>{target}, actual</source>
        <translation>{target} の実測値</translation>
    </message>
    <message>
        <source>“{target}” has too many classes for a matrix: more than {most}.</source>
        <translation>「{target}」はクラスが {most} 個を超えるため、行列にできません。</translation>
    </message>
    <message>
        <source>actual {actual}   predicted {predicted}   {count} of {total} ({share})</source>
        <translation>実測 {actual}   予測 {predicted}   {total} 中 {count}（{share}）</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>No row has a number both in “{input}” and in “{target}”.
Type some into the table.</source>
        <translation>「{input}」と「{target}」の両方に数値のある行がありません。
表に入力してください。</translation>
    </message>
    <message>
        <source>showing {shown} of {rows} points</source>
        <translation>{rows} 点のうち {shown} 点を表示</translation>
    </message>
    <message>
        <source>rows without numbers: {rows}</source>
        <translation>数のない行: {rows}</translation>
    </message>
    <message>
        <source>no true curve: {why}</source>
        <translation>真の曲線なし: {why}</translation>
    </message>
    <message>
        <source>true {value}</source>
        <translation>真 {value}</translation>
    </message>
    <message>
        <source>optimum {value}</source>
        <translation>最適 {value}</translation>
    </message>
    <message>
        <source>residual {value}</source>
        <translation>残差 {value}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>行 {row}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>earlier curves</source>
        <translation>以前の曲線</translation>
    </message>
    <message>
        <source>optimum</source>
        <translation>最適</translation>
    </message>
    <message>
        <source>x {x}  y {y}   model {model}</source>
        <translation>x {x}  y {y}   モデル {model}</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Open a table or an experiment</source>
        <translation>表または実験を開く</translation>
    </message>
    <message>
        <source>The changed roles take effect after Reset.</source>
        <translation>変更した役割は、リセット後に反映されます。</translation>
    </message>
    <message>
        <source>Untitled table</source>
        <translation>無題の表</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} 行</translation>
    </message>
    <message>
        <source>{count} for test △</source>
        <translation>テスト用 {count} 行 △</translation>
    </message>
    <message>
        <source>{count} of them for test △</source>
        <translation>うちテスト用 {count} 行 △</translation>
    </message>
    <message>
        <source>1 row in use</source>
        <translation>使用中 1 行</translation>
    </message>
    <message>
        <source>{count} rows in use</source>
        <translation>使用中 {count} 行</translation>
    </message>
    <message>
        <source>insert a row with {keys}, or paste some</source>
        <translation>{keys} で行を挿入するか、貼り付けてください</translation>
    </message>
    <message>
        <source>{count} of them for validation ◇</source>
        <translation>うち検証用 {count} 行 ◇</translation>
    </message>
    <message>
        <source>{count} left out for missing values</source>
        <translation>欠損値のため {count} 行を除外</translation>
    </message>
    <message>
        <source>{count} set aside</source>
        <translation>除外 {count} 行</translation>
    </message>
    <message>
        <source>1 missing value</source>
        <translation>欠損値 1 個</translation>
    </message>
    <message>
        <source>{count} missing values</source>
        <translation>欠損値 {count} 個</translation>
    </message>
    <message>
        <source>no input: click a role to choose one</source>
        <translation>入力がありません: 役割をクリックして選択</translation>
    </message>
    <message>
        <source>no target: click a role to choose one</source>
        <translation>目標がありません: 役割をクリックして選択</translation>
    </message>
    <message>
        <source>no target: the loss needs none</source>
        <translation>目標なし（この損失には不要）</translation>
    </message>
</context>
<context>
    <name>DependenceView</name>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>The input that is moved</source>
        <translation>動かす入力</translation>
    </message>
    <message>
        <source>class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>The class whose probability is drawn</source>
        <translation>確率を描くクラス</translation>
    </message>
    <message>
        <source>{target}, predicted</source>
        <translation>{target} の予測値</translation>
    </message>
    <message>
        <source>probability of {name}</source>
        <translation>{name} の確率</translation>
    </message>
    <message>
        <source>“{input}” cannot be laid out on an axis: it has no number, or more than {most} categories.
Choose another input above.</source>
        <translation>「{input}」は軸に並べられません。数がないか、カテゴリーが {most} 個を超えています。
上で別の入力を選んでください。</translation>
    </message>
    <message>
        <source>mean over {rows} of {of} training rows</source>
        <translation>訓練行 {of} 行中 {rows} 行の平均</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>平均 {value}</translation>
    </message>
</context>
<context>
    <name>DeviceBox</name>
    <message>
        <source>Automatic: {device}</source>
        <translation>自動: {device}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>デバイスを探しています…</translation>
    </message>
    <message>
        <source>No CUDA device found</source>
        <translation>CUDA デバイスなし</translation>
    </message>
    <message>
        <source>torch finds no CUDA device on this computer, so the processor computes. A graphics card from NVIDIA needs its driver and a torch that was built for CUDA.</source>
        <translation>このコンピュータでは CUDA デバイスが見つからないため、CPU で計算します。NVIDIA のグラフィックスカードを使うには、ドライバと CUDA 対応の torch が必要です。</translation>
    </message>
</context>
<context>
    <name>DistributionView</name>
    <message>
        <source>{target}: target − prediction</source>
        <translation>{target}: 目標 − 予測</translation>
    </message>
    <message>
        <source>share of rows</source>
        <translation>行の割合</translation>
    </message>
    <message>
        <source>residual {value}</source>
        <translation>残差 {value}</translation>
    </message>
    <message>
        <source>residual {low} to {high}</source>
        <translation>残差 {low}〜{high}</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Change {setting}</source>
        <translation>{setting}の変更</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>1 s</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} 秒</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 時間</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>Copy with column names</source>
        <translation>列名付きでコピー</translation>
    </message>
    <message>
        <source>Paste with choices…</source>
        <translation>方法を選んで貼り付け…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>検索…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>置換…</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>下へコピー</translation>
    </message>
    <message>
        <source>Fill up</source>
        <translation>上へコピー</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>右へコピー</translation>
    </message>
    <message>
        <source>Fill series</source>
        <translation>連続データで埋める</translation>
    </message>
    <message>
        <source>Fill missing values…</source>
        <translation>欠損値を埋める…</translation>
    </message>
    <message>
        <source>Insert computed column…</source>
        <translation>計算列を挿入…</translation>
    </message>
    <message>
        <source>Edit formula…</source>
        <translation>数式を編集…</translation>
    </message>
    <message>
        <source>Keep the values</source>
        <translation>値として残す</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>フィル</translation>
    </message>
    <message>
        <source>Change type to</source>
        <translation>型を変更</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Date as number</source>
        <translation>日付を数値に</translation>
    </message>
</context>
<context>
    <name>EffectMarks</name>
    <message>
        <source>data edited</source>
        <translation>データを編集</translation>
    </message>
    <message>
        <source>back to the best, step {step}</source>
        <translation>最良のステップ {step} に戻した</translation>
    </message>
    <message>
        <source>{numbers} numbers typed</source>
        <translation>{numbers} 個の値を入力</translation>
    </message>
</context>
<context>
    <name>ElementTable</name>
    <message>
        <source>Not listed: {elements} more elements. The page Parameters has more of them.</source>
        <translation>ほかに {elements} 要素あります。「パラメータ」のページでさらに見られます。</translation>
    </message>
</context>
<context>
    <name>EmptyTable</name>
    <message>
        <source>No table yet</source>
        <translation>まだ表がありません</translation>
    </message>
    <message>
        <source>Open a CSV or TSV file, or drop one on this window. Lessons are in the File menu.</source>
        <translation>CSV か TSV のファイルを開くか、このウィンドウにドロップしてください。レッスンは「ファイル」メニューにあります。</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>Paste cells from a spreadsheet</source>
        <translation>表計算ソフトのセルを貼り付け</translation>
    </message>
    <message>
        <source>Make an empty table</source>
        <translation>空の表を作る</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>新しい表</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>インストールされていません</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサ</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>プロセッサのコア</translation>
    </message>
    <message>
        <source>{logical} logical, {usable} of them usable</source>
        <translation>論理 {logical}、うち使用可能 {usable}</translation>
    </message>
    <message>
        <source>{logical} logical</source>
        <translation>論理 {logical}</translation>
    </message>
    <message>
        <source>{physical} physical, {logical} logical</source>
        <translation>物理 {physical}、論理 {logical}</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>{total}, of which {available} available</source>
        <translation>{total}（うち利用可能 {available}）</translation>
    </message>
    <message>
        <source>cannot be loaded: {error}</source>
        <translation>読み込めません: {error}</translation>
    </message>
    <message>
        <source>PyTorch state</source>
        <translation>PyTorch の状態</translation>
    </message>
    <message>
        <source>{threads} within an operation, {interop} between operations</source>
        <translation>演算内 {threads}、演算間 {interop}</translation>
    </message>
    <message>
        <source>PyTorch threads</source>
        <translation>PyTorch のスレッド</translation>
    </message>
    <message>
        <source>GPU support</source>
        <translation>GPU 対応</translation>
    </message>
    <message>
        <source>none: this PyTorch is built for the CPU alone</source>
        <translation>なし: この PyTorch は CPU 専用にビルドされています</translation>
    </message>
    <message>
        <source>{built}, no device found</source>
        <translation>{built}、デバイスは見つかりません</translation>
    </message>
    <message>
        <source>{built}, driver {driver}</source>
        <translation>{built}、ドライバー {driver}</translation>
    </message>
</context>
<context>
    <name>EnvironmentDialog</name>
    <message>
        <source>Environment</source>
        <translation>実行環境</translation>
    </message>
    <message>
        <source>PyTorch is being loaded…</source>
        <translation>PyTorch を読み込んでいます…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy all lines as plain text, in English</source>
        <translation>すべての行を英語のテキストとしてコピー</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Calculate with tensors</source>
        <translation>テンソルで計算する</translation>
    </message>
    <message>
        <source>With the rows and parameters of the run, or with numbers of your own. Press one to try it:</source>
        <translation>実行の行やパラメータ、または自分で書いた数で計算できます。押して試してください:</translation>
    </message>
</context>
<context>
    <name>Expected</name>
    <message>
        <source>The start weights were published with 4 decimals. The run that printed these numbers had more, so they agree to four or five digits only.</source>
        <translation>初期の重みは小数 4 桁で公表されています。これらの数を表示した実行にはもっと多くの桁があったため、4 桁か 5 桁までしか一致しません。</translation>
    </message>
    <message>
        <source>RMSprop ends in a cycle of steps as large as the learning rate allows. On the way there, and in the choice of the cycle, the last bit of every number counts, and that differs from one computer to the next: the range is that of ten starts that differ by a few units in the last place.</source>
        <translation>RMSprop は、学習率が許す大きさの歩みを繰り返す周期に行き着きます。そこまでの道のりと、どの周期に入るかは、数の最後の 1 ビットで決まり、それはコンピューターごとに異なります。範囲は、最後の桁を少しずつ変えた 10 通りの初期値によるものです。</translation>
    </message>
    <message>
        <source>In float32 a number that is what is left of much larger ones is known only as well as those are: the order in which they are added shows in it.</source>
        <translation>float32 では、はるかに大きな数が打ち消し合って残った数は、元の数と同じ絶対的な細かさでしか分かりません。足し算の順序が結果に現れます。</translation>
    </message>
    <message>
        <source>Every step rounds to float32, and another computer rounds some of them another way. Over many steps that adds up to as much as the tolerance allows.</source>
        <translation>どのステップも float32 に丸められ、その丸め方はコンピューターによって少し違います。ステップを多く重ねると、その違いが許容誤差ほどの大きさになります。</translation>
    </message>
    <message>
        <source>The rows of the published run were drawn without a seed. The range is that of ten plain runs on rows drawn with the seeds 0 to 9.</source>
        <translation>公表された実行の行は、シードなしで作られました。範囲は、シード 0 から 9 で作った行による 10 回の素の実行のものです。</translation>
    </message>
    <message>
        <source>The published run had no seed. Of ten runs with the seeds 0 to 9 some never leave the plateau; the range is that of the others.</source>
        <translation>公表された実行にはシードがありません。シード 0 から 9 の 10 回のうち、停滞から抜け出さないものがあります。範囲はそれ以外の実行のものです。</translation>
    </message>
    <message>
        <source>The published run had no seed. The range is that of ten runs with the seeds 0 to 9.</source>
        <translation>公表された実行にはシードがありません。範囲は、シード 0 から 9 による 10 回の実行のものです。</translation>
    </message>
    <message>
        <source>The published run had no seed, and at this number it is outside of what ten runs with the seeds 0 to 9 came to. Ten are few.</source>
        <translation>公表された実行にはシードがなく、この数では、シード 0 から 9 による 10 回の実行の範囲から外れています。10 回では少ないのです。</translation>
    </message>
    <message>
        <source>varies with the seed</source>
        <translation>シードによって変わる</translation>
    </message>
    <message>
        <source>varies with the rounding</source>
        <translation>丸めによって変わる</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>no end</source>
        <translation>終わりなし</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>全行</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>choose a column</source>
        <translation>列を選ぶ</translation>
    </message>
    <message>
        <source>the table’s order</source>
        <translation>表の順序</translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <translation>隠れ層なし</translation>
    </message>
    <message>
        <source>such as a + b*x</source>
        <translation>例: a + b*x</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>experiment</source>
        <translation>実験</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>実験を保存</translation>
    </message>
    <message>
        <source>Experiments (*.toml)</source>
        <translation>実験 (*.toml)</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>CSV, comma-separated text (*.csv *.txt)</source>
        <translation>CSV、カンマ区切りテキスト (*.csv *.txt)</translation>
    </message>
    <message>
        <source>TSV, tab-separated text (*.tsv)</source>
        <translation>TSV、タブ区切りテキスト (*.tsv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel ブック (*.xlsx)</translation>
    </message>
    <message>
        <source>Parquet (*.parquet)</source>
        <translation>Parquet (*.parquet)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>表を保存</translation>
    </message>
    <message>
        <source>Python scripts (*.py)</source>
        <translation>Python スクリプト (*.py)</translation>
    </message>
    <message>
        <source>Jupyter notebooks (*.ipynb)</source>
        <translation>Jupyter ノートブック (*.ipynb)</translation>
    </message>
    <message>
        <source>script</source>
        <translation>スクリプト</translation>
    </message>
    <message>
        <source>Save script</source>
        <translation>スクリプトを保存</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>保存していない変更</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>「{name}」への変更を保存しますか?</translation>
    </message>
    <message>
        <source>If you discard them, they are lost.</source>
        <translation>破棄すると、変更は失われます。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>ファイルの置き換え</translation>
    </message>
    <message>
        <source>“{name}” is there already. Replace it?</source>
        <translation>「{name}」はすでにあります。置き換えますか？</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>The same rows, with the parameters of now</source>
        <translation>同じ行を、今のパラメータで予測します</translation>
    </message>
    <message>
        <source>The file&apos;s rows with predictions and residuals beside them</source>
        <translation>ファイルの行の横に予測と残差を並べて保存します</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>評価指標</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>The target that is shown</source>
        <translation>表示する目標</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>It needs the columns {columns}, in any order. Where it has the target, residuals and metrics are shown, too.</source>
        <translation>必要な列は {columns} で、順序は問いません。目標の列もあれば、残差と評価指標も表示します。</translation>
    </message>
    <message>
        <source>Predict the rows of another file</source>
        <translation>別のファイルの行を予測</translation>
    </message>
    <message>
        <source>Predict a file…</source>
        <translation>ファイルを予測…</translation>
    </message>
    <message>
        <source>Predict again</source>
        <translation>もう一度予測</translation>
    </message>
    <message>
        <source>Save predictions…</source>
        <translation>予測を保存…</translation>
    </message>
    <message>
        <source>1 row, predicted at step {step}</source>
        <translation>1 行、ステップ {step} で予測</translation>
    </message>
    <message>
        <source>{rows} rows, predicted at step {step}</source>
        <translation>{rows} 行、ステップ {step} で予測</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>このファイル</translation>
    </message>
    <message>
        <source>{shown} of {rows} rows, evenly spread.</source>
        <translation>{rows} 行のうち等間隔の {shown} 行。</translation>
    </message>
    <message>
        <source>Probability: that of the class that is predicted.</source>
        <translation>確率は、予測されたクラスのものです。</translation>
    </message>
    <message>
        <source>Residual: prediction − target, in original units.</source>
        <translation>残差 = 予測 − 目標(元の単位)。</translation>
    </message>
</context>
<context>
    <name>FillDialog</name>
    <message>
        <source>Fill missing values</source>
        <translation>欠損値を埋める</translation>
    </message>
    <message>
        <source>With the value &amp;above</source>
        <translation>上の値で(&amp;A)</translation>
    </message>
    <message>
        <source>With the value &amp;below</source>
        <translation>下の値で(&amp;B)</translation>
    </message>
    <message>
        <source>On a straight &amp;line between the two</source>
        <translation>前後を直線で補間(&amp;L)</translation>
    </message>
    <message>
        <source>With &amp;this value:</source>
        <translation>この値で(&amp;T):</translation>
    </message>
    <message>
        <source>Value to fill in</source>
        <translation>埋める値</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>埋める(&amp;F)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All rows</source>
        <translation>すべての行</translation>
    </message>
    <message>
        <source>Rows in use</source>
        <translation>使用中の行</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>除外した行</translation>
    </message>
    <message>
        <source>Rows with missing values</source>
        <translation>欠損値のある行</translation>
    </message>
    <message>
        <source>Validation rows</source>
        <translation>検証用の行</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>テスト用の行</translation>
    </message>
    <message>
        <source>Which rows to show</source>
        <translation>表示する行</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Condition, such as x &gt; 3 and not missing(y)</source>
        <translation>条件（例: x &gt; 3 and not missing(y)）</translation>
    </message>
    <message>
        <source>Comparisons joined by and, or, not; texts in quotes: color == &quot;red&quot;; missing(x), contains(x, &quot;abc&quot;), begins(x, &quot;abc&quot;), ends(x, &quot;abc&quot;)</source>
        <translation>and、or、not でつないだ比較。文字列は引用符で囲みます: color == &quot;red&quot;。missing(x)、contains(x, &quot;abc&quot;)、begins(x, &quot;abc&quot;)、ends(x, &quot;abc&quot;)</translation>
    </message>
    <message>
        <source>Earlier filters</source>
        <translation>以前の条件</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>すべての行を表示</translation>
    </message>
    <message>
        <source>No filter yet</source>
        <translation>条件はまだありません</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後の文字列</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>検索する範囲</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>Whole cells only; with no text: missing values</source>
        <translation>セル全体が一致するもののみ。文字列が空なら欠損値</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>前へ (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>次へ (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Show or hide replacing</source>
        <translation>置換の表示を切り替える</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>すべて置換</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>すべてのセル</translation>
    </message>
    <message>
        <source>Selected cells</source>
        <translation>選択したセル</translation>
    </message>
    <message>
        <source>searching {share} %</source>
        <translation>検索中 {share} %</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>検索中</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>1 セル</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>{count} セル</translation>
    </message>
</context>
<context>
    <name>FitHints</name>
    <message>
        <source>No rows yet.
Open a table (Ctrl+O), type into the one at the left, or draw points (D).</source>
        <translation>まだ行がありません。
表を開く (Ctrl+O) か、左の表に入力するか、点を描いてください (D)。</translation>
    </message>
    <message>
        <source>No input yet.
Give a column the role “input” in its header.</source>
        <translation>まだ入力がありません。
列の見出しで役割「入力」を選んでください。</translation>
    </message>
    <message>
        <source>No target: there is nothing to compare the model with.
The loss is the sum of its outputs, which are under Predictions.</source>
        <translation>目標がないため、モデルと比べるものがありません。
損失は出力の合計です。出力は「予測」にあります。</translation>
    </message>
    <message>
        <source>No target yet.
Give a column the role “target” in its header.</source>
        <translation>まだ目標がありません。
列の見出しで役割「目標」を選んでください。</translation>
    </message>
    <message>
        <source>Or draw points here, with the pencil above (D).</source>
        <translation>または上の鉛筆でここに点を描いてください (D)。</translation>
    </message>
</context>
<context>
    <name>FitLegend</name>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>誤り</translation>
    </message>
    <message>
        <source>true curve</source>
        <translation>真の曲線</translation>
    </message>
    <message>
        <source>optimum</source>
        <translation>最適</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>以前</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>完全一致</translation>
    </message>
    <message>
        <source>single rows</source>
        <translation>個々の行</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正規</translation>
    </message>
</context>
<context>
    <name>FitPlot</name>
    <message>
        <source>Fit</source>
        <translation>当てはめ</translation>
    </message>
    <message>
        <source>Fit of the model to the table</source>
        <translation>表へのモデルの当てはめ</translation>
    </message>
</context>
<context>
    <name>FitSummary</name>
    <message>
        <source>{rows} rows of “{target}” over “{input}”.</source>
        <translation>「{input}」に対する「{target}」の {rows} 行。</translation>
    </message>
    <message>
        <source>The model gives no finite number here.</source>
        <translation>モデルはここでは有限の数を出しません。</translation>
    </message>
    <message>
        <source>The model goes from {first} at {low} to {last} at {high}, between {least} and {most}.</source>
        <translation>モデルは {low} での {first} から {high} での {last} まで進み、{least} から {most} の間にあります。</translation>
    </message>
    <message>
        <source>{rows} rows on a map of “{target}” over “{x}” and “{y}”.</source>
        <translation>「{x}」と「{y}」に対する「{target}」のマップ上の {rows} 行。</translation>
    </message>
    <message>
        <source>The model lies between {low} and {high}.</source>
        <translation>モデルは {low} から {high} の間にあります。</translation>
    </message>
    <message>
        <source>Shares of the map: {shares}.</source>
        <translation>マップに占める割合: {shares}。</translation>
    </message>
    <message>
        <source>“{target}”, predicted against actual, of {rows} rows.</source>
        <translation>{rows} 行の「{target}」の予測値と実際の値。</translation>
    </message>
    <message>
        <source>The model is off by {mean} on average, by {most} at most.</source>
        <translation>モデルのずれは平均 {mean}、最大 {most} です。</translation>
    </message>
    <message>
        <source>Rows of {classes} classes of “{target}”.</source>
        <translation>「{target}」の {classes} クラスの行。</translation>
    </message>
    <message>
        <source>The model is right in {right} of {rows} rows.</source>
        <translation>モデルは {rows} 行のうち {right} 行で正しく予測しています。</translation>
    </message>
</context>
<context>
    <name>FitView</name>
    <message>
        <source>Predicted against actual</source>
        <translation>予測値と実測値</translation>
    </message>
    <message>
        <source>Probability of the row&apos;s class</source>
        <translation>行のクラスの確率</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>断面</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>すべての目標</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>較正</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混同行列</translation>
    </message>
    <message>
        <source>Partial dependence</source>
        <translation>部分依存</translation>
    </message>
    <message>
        <source>Histogram of residuals</source>
        <translation>残差のヒストグラム</translation>
    </message>
    <message>
        <source>Normal quantiles</source>
        <translation>正規分位点</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>適合率と再現率</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
</context>
<context>
    <name>FittedTexts</name>
    <message>
        <source>found on the {count} training rows alone</source>
        <translation>訓練用の {count} 行だけから</translation>
    </message>
    <message>
        <source>empty cells count as {value}</source>
        <translation>空のセルは {value} とみなす</translation>
    </message>
    <message>
        <source>{count} classes: {names}</source>
        <translation>クラス {count} 個: {names}</translation>
    </message>
    <message>
        <source>mean {first}, deviation {second}</source>
        <translation>平均 {first}、標準偏差 {second}</translation>
    </message>
    <message>
        <source>minimum {first}, maximum {second}</source>
        <translation>最小 {first}、最大 {second}</translation>
    </message>
    <message>
        <source>of the logarithm: {what}</source>
        <translation>対数の {what}</translation>
    </message>
    <message>
        <source>{count} categories: {names}</source>
        <translation>カテゴリー {count} 個: {names}</translation>
    </message>
</context>
<context>
    <name>FormulaPart</name>
    <message>
        <source>Parameters: {names}</source>
        <translation>パラメータ: {names}</translation>
    </message>
    <message>
        <source>Columns: {names}</source>
        <translation>列: {names}</translation>
    </message>
</context>
<context>
    <name>ForwardView</name>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Starting…</source>
        <translation>起動中…</translation>
    </message>
</context>
<context>
    <name>GenerateDialog</name>
    <message>
        <source>{count} of {rows} rows are drawn.</source>
        <translation>{rows} 行のうち {count} 行を描いています。</translation>
    </message>
    <message>
        <source>{count} × {value}</source>
        <translation>{count} 行が {value}</translation>
    </message>
    <message>
        <source>{target}: {classes}.</source>
        <translation>{target}: {classes}。</translation>
    </message>
    <message>
        <source>{target} from {low} to {high}.</source>
        <translation>{target} は {low}～{high}。</translation>
    </message>
    <message>
        <source>Generate a table</source>
        <translation>表の生成</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>規則(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;ows</source>
        <translation>行数(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>ノイズ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>シード(&amp;S)</translation>
    </message>
    <message>
        <source>R&amp;ange</source>
        <translation>範囲(&amp;A)</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Range of the inputs, from</source>
        <translation>入力の範囲の下限</translation>
    </message>
    <message>
        <source>Range of the inputs, to</source>
        <translation>入力の範囲の上限</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新しいシード</translation>
    </message>
    <message>
        <source>Draw another seed: other random numbers by the same rule</source>
        <translation>別のシードを引きます。同じ規則で別の乱数になります</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>既定に戻す</translation>
    </message>
    <message>
        <source>The range that this rule has by itself</source>
        <translation>この規則の既定の範囲です</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
</context>
<context>
    <name>GeneratingCommand</name>
    <message>
        <source>Generate {rule}</source>
        <translation>「{rule}」を生成</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>Why?</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Do not show this hint again in this run</source>
        <translation>この実行ではこのヒントを再び表示しない</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import choices</source>
        <translation>取り込みの設定</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Guessed, or not taken as written</source>
        <translation>推定したこと、書かれたとおりでないこと</translation>
    </message>
    <message>
        <source>T&amp;ype of column…</source>
        <translation>列の型(&amp;Y)…</translation>
    </message>
    <message>
        <source>Number, category, text, date or none, for the current column</source>
        <translation>現在の列の型: 数値、カテゴリ、文字列、日付、無視</translation>
    </message>
    <message>
        <source>&amp;Raw lines</source>
        <translation>生の行(&amp;R)</translation>
    </message>
    <message>
        <source>The file as it lies there, with offsets in bytes and line ends</source>
        <translation>ファイルそのままの内容。バイト位置と改行も表示します</translation>
    </message>
    <message>
        <source>G&amp;uess all again</source>
        <translation>すべて推定し直す(&amp;U)</translation>
    </message>
    <message>
        <source>Take back everything that was set by hand</source>
        <translation>手動の指定をすべて取り消します</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>取り込む(&amp;I)</translation>
    </message>
    <message>
        <source>Read one row i&amp;n {count}</source>
        <translation>{count} 行に 1 行を読む(&amp;N)</translation>
    </message>
    <message>
        <source>the first {count} rows</source>
        <translation>先頭の {count} 行</translation>
    </message>
    <message>
        <source>the first {count} rows; types and counts are certain once the whole file is read</source>
        <translation>先頭の {count} 行。型と件数は全体を読むと確定します</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>1 import note</source>
        <translation>取り込みの注意 1 件</translation>
    </message>
    <message>
        <source>{count} import notes</source>
        <translation>取り込みの注意 {count} 件</translation>
    </message>
    <message>
        <source>Show or hide what was found while reading</source>
        <translation>読み込み時に見つかったことの表示を切り替える</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy all notes as text</source>
        <translation>すべての注記を文字列としてコピーします</translation>
    </message>
    <message>
        <source>Import choices…</source>
        <translation>取り込みの設定…</translation>
    </message>
    <message>
        <source>Read the file once more, with other choices</source>
        <translation>別の設定でファイルを読み直します</translation>
    </message>
    <message>
        <source>Notes from reading the file</source>
        <translation>ファイルの読み込み時の注意</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>&amp;Sheet</source>
        <translation>シート(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>文字コード(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>区切り文字(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Header in row</source>
        <translation>見出しの行(&amp;H)</translation>
    </message>
    <message>
        <source>Deci&amp;mal</source>
        <translation>小数点(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Thousands</source>
        <translation>桁区切り(&amp;T)</translation>
    </message>
    <message>
        <source>Skip a&amp;bove</source>
        <translation>上を飛ばす(&amp;B)</translation>
    </message>
    <message>
        <source>Skip belo&amp;w</source>
        <translation>下を飛ばす(&amp;W)</translation>
    </message>
    <message>
        <source>Missing &amp;values</source>
        <translation>欠損値(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>引用符(&amp;Q)</translation>
    </message>
    <message>
        <source>Esca&amp;pe</source>
        <translation>エスケープ(&amp;P)</translation>
    </message>
    <message>
        <source>Comment si&amp;gn</source>
        <translation>コメント記号(&amp;G)</translation>
    </message>
    <message>
        <source>Ap&amp;ostrophes</source>
        <translation>アポストロフィ(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;ample: one row in</source>
        <translation>標本: 1/k 行(&amp;A)</translation>
    </message>
    <message>
        <source>The sheet of the workbook that holds the table</source>
        <translation>表があるブックのシート</translation>
    </message>
    <message>
        <source>How bytes become letters; wrong letters mean another encoding</source>
        <translation>バイトを文字にする方法。文字化けするときは別の文字コードです</translation>
    </message>
    <message>
        <source>What stands between two cells; any single character</source>
        <translation>セルとセルの間の文字。任意の 1 文字</translation>
    </message>
    <message>
        <source>What stands before decimals, as in 1.5 or 1,5</source>
        <translation>小数の前の記号。1.5 や 1,5 など</translation>
    </message>
    <message>
        <source>What stands between thousands, as in 1,234</source>
        <translation>3 桁ごとの区切り。1,234 など</translation>
    </message>
    <message>
        <source>The row of the file that holds the column names; empty lines and comments count</source>
        <translation>列名があるファイルの行。空行とコメントも数えます</translation>
    </message>
    <message>
        <source>Rows at the top of the file that are no part of the table</source>
        <translation>ファイルの先頭の、表に含まれない行</translation>
    </message>
    <message>
        <source>Rows right under the header that are left out, such as units</source>
        <translation>見出しのすぐ下の、除く行。単位など</translation>
    </message>
    <message>
        <source>Words, with commas between them, that stand for a missing value in every column</source>
        <translation>すべての列で欠損値を表す語。コンマで区切ります</translation>
    </message>
    <message>
        <source>What stands around cells that hold a delimiter</source>
        <translation>区切り文字を含むセルを囲む記号</translation>
    </message>
    <message>
        <source>What marks the next character as text</source>
        <translation>次の文字を文字どおりにする記号</translation>
    </message>
    <message>
        <source>What lines that are left out begin with</source>
        <translation>除く行の先頭の記号</translation>
    </message>
    <message>
        <source>What is done with an apostrophe that keeps a spreadsheet from running a formula</source>
        <translation>表計算ソフトが数式を実行しないように付けたアポストロフィの扱い</translation>
    </message>
    <message>
        <source>Read one row of so many, drawn at random with a fixed seed</source>
        <translation>この行数ごとに 1 行を、固定のシードで無作為に読みます</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>category</source>
        <translation>カテゴリ</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>date as number</source>
        <translation>日付（数値）</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>無視</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>コンマ ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>セミコロン ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>縦線 |</translation>
    </message>
    <message>
        <source>point .</source>
        <translation>ピリオド .</translation>
    </message>
    <message>
        <source>double &quot;</source>
        <translation>二重 &quot;</translation>
    </message>
    <message>
        <source>single &apos;</source>
        <translation>単一 &apos;</translation>
    </message>
    <message>
        <source>backslash \</source>
        <translation>バックスラッシュ \</translation>
    </message>
    <message>
        <source>take off</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>spaces</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>apostrophe &apos;</source>
        <translation>アポストロフィ &apos;</translation>
    </message>
    <message>
        <source>cp932, Japanese</source>
        <translation>cp932、日本語</translation>
    </message>
    <message>
        <source>EUC-JP, Japanese</source>
        <translation>EUC-JP、日本語</translation>
    </message>
    <message>
        <source>ISO-2022-JP, Japanese</source>
        <translation>ISO-2022-JP、日本語</translation>
    </message>
    <message>
        <source>cp949, Korean</source>
        <translation>cp949、韓国語</translation>
    </message>
    <message>
        <source>cp1252, Western</source>
        <translation>cp1252、西欧</translation>
    </message>
    <message>
        <source>ISO-8859-15, Western</source>
        <translation>ISO-8859-15、西欧</translation>
    </message>
    <message>
        <source>cp1250, Central Europe</source>
        <translation>cp1250、中欧</translation>
    </message>
    <message>
        <source>cp1251, Cyrillic</source>
        <translation>cp1251、キリル</translation>
    </message>
    <message>
        <source>KOI8-R, Cyrillic</source>
        <translation>KOI8-R、キリル</translation>
    </message>
    <message>
        <source>cp866, Cyrillic</source>
        <translation>cp866、キリル</translation>
    </message>
    <message>
        <source>GB18030, Chinese</source>
        <translation>GB18030、中国語</translation>
    </message>
    <message>
        <source>Big5, Chinese</source>
        <translation>Big5、中国語</translation>
    </message>
</context>
<context>
    <name>IncomingModel</name>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>change</source>
        <translation>変化量</translation>
    </message>
</context>
<context>
    <name>InspectPanel</name>
    <message>
        <source>There is no run</source>
        <translation>学習を始められません</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>now</source>
        <translation>すぐに</translation>
    </message>
    <message>
        <source>next batch</source>
        <translation>次のバッチ</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>リセット後</translation>
    </message>
    <message>
        <source>A change takes effect at once, while training goes on.</source>
        <translation>変更は学習を続けたまま、すぐに反映されます。</translation>
    </message>
    <message>
        <source>A change takes effect with the next batch.</source>
        <translation>変更は次のバッチから反映されます。</translation>
    </message>
    <message>
        <source>A change takes effect after Reset, when training begins anew.</source>
        <translation>変更は、リセットして学習をやり直すと反映されます。</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>順伝播</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>逆伝播</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>zero grad</source>
        <translation>勾配消去</translation>
    </message>
    <message>
        <source>The model predicts the rows of the batch.</source>
        <translation>モデルがバッチの各行を予測します。</translation>
    </message>
    <message>
        <source>The loss measures how far the predictions are from the targets.</source>
        <translation>損失は、予測が目標からどれだけ離れているかを表します。</translation>
    </message>
    <message>
        <source>Backpropagation gives the gradient of the loss for each parameter.</source>
        <translation>誤差逆伝播法で、各パラメータに対する損失の勾配を求めます。</translation>
    </message>
    <message>
        <source>The optimizer changes each parameter with the help of its gradient.</source>
        <translation>オプティマイザが勾配を使って各パラメータを更新します。</translation>
    </message>
    <message>
        <source>The gradients are cleared for the next step.</source>
        <translation>次のステップのために勾配を消去します。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>フェーズ</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>無視</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>units</source>
        <translation>ユニット</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>対数損失</translation>
    </message>
</context>
<context>
    <name>LadderWindow</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Run, or take a step: the losses of all styles appear here.</source>
        <translation>実行するか、1ステップ進めてください。すべての書き方の損失がここに表示されます。</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>ステップ {step}</translation>
    </message>
    <message>
        <source>PyTorch is being loaded…</source>
        <translation>PyTorch を読み込んでいます…</translation>
    </message>
    <message>
        <source>Styles side by side</source>
        <translation>書き方を並べて比較</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>書き方</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Losses and coefficients</source>
        <translation>損失と係数</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Losses of the styles over their steps</source>
        <translation>それぞれの書き方の損失(ステップごと)</translation>
    </message>
    <message>
        <source>Code of the style in front</source>
        <translation>選んだ書き方のコード</translation>
    </message>
    <message>
        <source>One problem, a cubic for the sine, and eight ways to write its training step. All take the same steps; choose a row to read its code. Who joins later catches up.</source>
        <translation>課題は1つ、サイン曲線に3次式を当てはめます。学習ステップの書き方は8通りです。すべて同じステップを進みます。行を選ぶとコードが読めます。途中から加わったものは追いつきます。</translation>
    </message>
    <message>
        <source>Step: phase</source>
        <translation>ステップ: フェーズ</translation>
    </message>
    <message>
        <source>Step: batch</source>
        <translation>ステップ: バッチ</translation>
    </message>
    <message>
        <source>Run 1,000 steps</source>
        <translation>1,000 ステップ実行</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Open as lesson</source>
        <translation>レッスンとして開く</translation>
    </message>
</context>
<context>
    <name>LayerHead</name>
    <message>
        <source>The layer gets {count} units with the reset.</source>
        <translation>リセットするとこの層は {count} ユニットになります。</translation>
    </message>
    <message>
        <source>One unit fewer in layer {number} (with the reset)</source>
        <translation>層 {number} のユニットを 1 つ減らす (リセット時)</translation>
    </message>
    <message>
        <source>One unit more in layer {number} (with the reset)</source>
        <translation>層 {number} のユニットを 1 つ増やす (リセット時)</translation>
    </message>
    <message>
        <source>Close layer {number}</source>
        <translation>層 {number} を閉じる</translation>
    </message>
    <message>
        <source>Open layer {number}</source>
        <translation>層 {number} を開く</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>出力</translation>
    </message>
</context>
<context>
    <name>LayerTables</name>
    <message>
        <source>On the way, the hidden layers:</source>
        <translation>途中の隠れ層:</translation>
    </message>
</context>
<context>
    <name>LessonHead</name>
    <message>
        <source>The lesson before</source>
        <translation>前のレッスン</translation>
    </message>
    <message>
        <source>The next lesson</source>
        <translation>次のレッスン</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>すべてのレッスン</translation>
    </message>
    <message>
        <source>Look through all lessons, and open one</source>
        <translation>すべてのレッスンを見て、一つを開きます</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>open now</source>
        <translation>開いています</translation>
    </message>
    <message>
        <source>checked: agrees</source>
        <translation>確認済み: 一致</translation>
    </message>
    <message>
        <source>checked: differs</source>
        <translation>確認済み: 不一致</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Text of the lesson</source>
        <translation>レッスンの本文</translation>
    </message>
    <message>
        <source>No lesson is open</source>
        <translation>レッスンは開いていません</translation>
    </message>
    <message>
        <source>The open table belongs to none. A lesson brings a table and settings of its own.</source>
        <translation>開いている表はどのレッスンのものでもありません。レッスンを開くと、その表と設定が読み込まれます。</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>すべてのレッスン</translation>
    </message>
</context>
<context>
    <name>LoadingBar</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Stop reading; what was open stays open (Esc)</source>
        <translation>読み込みを中止します。開いていたものはそのままです (Esc)</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>中止しています…</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} を読み込んでいます</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>LossChoices</name>
    <message>
        <source>Horizontal axis</source>
        <translation>横軸</translation>
    </message>
    <message>
        <source>Smoothed line beside the raw one</source>
        <translation>元の線に添える平滑化の線</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>印</translation>
    </message>
    <message>
        <source>Second axis</source>
        <translation>第2軸</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Time spent on training; pauses are not counted</source>
        <translation>訓練にかかった時間（一時停止は数えません）</translation>
    </message>
    <message>
        <source>Mean of {steps} steps</source>
        <translation>{steps} ステップの平均</translation>
    </message>
    <message>
        <source>No line</source>
        <translation>線なし</translation>
    </message>
    <message>
        <source>Best point</source>
        <translation>最良の点</translation>
    </message>
    <message>
        <source>Loss before the last reset</source>
        <translation>直前のリセットまでの損失</translation>
    </message>
    <message>
        <source>No metric</source>
        <translation>指標なし</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>optimum</source>
        <translation>最適</translation>
    </message>
    <message>
        <source>before the reset</source>
        <translation>リセット前</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Draw the loss on a logarithmic axis</source>
        <translation>損失を対数軸で描く</translation>
    </message>
    <message>
        <source>Loss over the steps of the run</source>
        <translation>ステップごとの損失</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>seconds of training</source>
        <translation>訓練の秒数</translation>
    </message>
    <message>
        <source>mean of {steps}</source>
        <translation>{steps} の平均</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>events</source>
        <translation>出来事</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>ステップ {step}</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>エポック {epoch}</translation>
    </message>
    <message>
        <source>batch {loss}</source>
        <translation>バッチ {loss}</translation>
    </message>
    <message>
        <source>train {loss}</source>
        <translation>訓練 {loss}</translation>
    </message>
    <message>
        <source>validation {loss}</source>
        <translation>検証 {loss}</translation>
    </message>
    <message>
        <source>above the optimum {loss}</source>
        <translation>最適解との差 {loss}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>best {loss} at step {step}</source>
        <translation>最良 {loss}（ステップ {step}）</translation>
    </message>
    <message>
        <source>Press Run (F5) to train.
The loss of each step is drawn here.</source>
        <translation>「実行」(F5) を押すと学習が始まります。
ここに各ステップの損失が描かれます。</translation>
    </message>
</context>
<context>
    <name>LossSummary</name>
    <message>
        <source>{steps} steps.</source>
        <translation>{steps} ステップ。</translation>
    </message>
    <message>
        <source>Training loss from {first} to {last}, lowest {least} at step {step}.</source>
        <translation>訓練損失は {first} から {last} になり、最小はステップ {step} の {least} です。</translation>
    </message>
    <message>
        <source>Validation loss from {first} to {last}, lowest {least} at step {step}.</source>
        <translation>検証損失は {first} から {last} になり、最小はステップ {step} の {least} です。</translation>
    </message>
    <message>
        <source>Batch loss from {first} to {last}, lowest {least} at step {step}.</source>
        <translation>バッチ損失は {first} から {last} になり、最小はステップ {step} の {least} です。</translation>
    </message>
</context>
<context>
    <name>LossView</name>
    <message>
        <source>First rows of the batch</source>
        <translation>バッチの先頭の行</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>term</source>
        <translation>項</translation>
    </message>
    <message>
        <source>{loss}: each element&apos;s term is {term}.</source>
        <translation>{loss}: 各要素の項は {term} です。</translation>
    </message>
    <message>
        <source>huber(d) is ½ · d² while |d| is at most delta = {delta}, then delta · (|d| − ½ · delta).</source>
        <translation>huber(d) は、|d| が delta = {delta} 以下のとき ½ · d²、それを超えると delta · (|d| − ½ · delta) です。</translation>
    </message>
</context>
<context>
    <name>LossViewButton</name>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Axis, smoothed line, marks and metrics</source>
        <translation>軸、平滑化の線、印、指標</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lesson</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>前処理</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>計算機</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>{name}[*] – Stepfit</source>
        <translation>{name}[*] – Stepfit</translation>
    </message>
    <message>
        <source>Go to a place of the cost surface</source>
        <translation>損失曲面上の位置へ移動</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>レッスン(&amp;L)</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>サンプル(&amp;M)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Optimum</source>
        <translation>最適解(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;All lessons…</source>
        <translation>すべてのレッスン(&amp;A)…</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>まだ何も開いていません</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>この一覧を消去</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>MessageLog</name>
    <message>
        <source>Recent messages</source>
        <translation>最近のメッセージ</translation>
    </message>
</context>
<context>
    <name>ModelPanel</name>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
</context>
<context>
    <name>NameEditor</name>
    <message>
        <source>Name of the column</source>
        <translation>列の名前</translation>
    </message>
</context>
<context>
    <name>NamesTable</name>
    <message>
        <source>name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形</translation>
    </message>
    <message>
        <source>type</source>
        <translation>型</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>{count} units</source>
        <translation>{count} ユニット</translation>
    </message>
    <message>
        <source>norm {value}</source>
        <translation>ノルム {value}</translation>
    </message>
    <message>
        <source>dead {share}</source>
        <translation>不活性 {share}</translation>
    </message>
    <message>
        <source>bias {value}</source>
        <translation>バイアス {value}</translation>
    </message>
    <message>
        <source>weight {value}</source>
        <translation>重み {value}</translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>There is no run.</source>
        <translation>学習を始められません。</translation>
    </message>
    <message>
        <source>A formula has no layers. Its curve is in “Fit” (Alt+1), its parameters are in the panel “Parameters” at the right.</source>
        <translation>数式には層がありません。曲線は「当てはめ」(Alt+1)、パラメータは右の「パラメータ」パネルにあります。</translation>
    </message>
    <message>
        <source>Type {name}</source>
        <translation>{name} の入力</translation>
    </message>
    <message>
        <source>after the reset (Ctrl+R): {sizes}</source>
        <translation>リセット後 (Ctrl+R): {sizes}</translation>
    </message>
    <message>
        <source>widest line: {value}</source>
        <translation>最も太い線: {value}</translation>
    </message>
    <message>
        <source>bars: how often a unit gives which value</source>
        <translation>棒: ユニットがどの値をどれだけ出すか</translation>
    </message>
    <message>
        <source>dropout {share} (off in the pictures)</source>
        <translation>ドロップアウト {share} (図では無効)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>正</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>負</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Add a hidden layer before the outputs (with the reset)</source>
        <translation>出力の前に隠れ層を追加 (リセット時)</translation>
    </message>
    <message>
        <source>Remove the last hidden layer (with the reset)</source>
        <translation>最後の隠れ層を削除 (リセット時)</translation>
    </message>
    <message>
        <source>Diagram of the network</source>
        <translation>ネットワークの図</translation>
    </message>
    <message>
        <source>The network is shown as soon as there is a run.</source>
        <translation>実行の準備ができるとネットワークが表示されます。</translation>
    </message>
</context>
<context>
    <name>NetworkTables</name>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>units</source>
        <translation>ユニット</translation>
    </message>
    <message>
        <source>Weights between {low} and {high}.</source>
        <translation>重みは {low} から {high} までです。</translation>
    </message>
</context>
<context>
    <name>NotTaken</name>
    <message>
        <source>not a number</source>
        <translation>数値ではない</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>日付ではない</translation>
    </message>
    <message>
        <source>would be rounded</source>
        <translation>丸められてしまう</translation>
    </message>
    <message>
        <source>the column is computed</source>
        <translation>計算列</translation>
    </message>
</context>
<context>
    <name>NotTakenView</name>
    <message>
        <source>Cells that are not taken</source>
        <translation>受け取れないセル</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>ほか {count} 個</translation>
    </message>
</context>
<context>
    <name>OpenCommands</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open with choices</source>
        <translation>設定を選んで開く</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>貼り付けた表</translation>
    </message>
    <message>
        <source>Tables and experiments (*.csv *.tsv *.txt *.xlsx *.parquet *.toml)</source>
        <translation>表と実験 (*.csv *.tsv *.txt *.xlsx *.parquet *.toml)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.parquet)</source>
        <translation>表 (*.csv *.tsv *.txt *.xlsx *.parquet)</translation>
    </message>
    <message>
        <source>Experiments (*.toml)</source>
        <translation>実験 (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>OptimumChoices</name>
    <message>
        <source>Show the optimum</source>
        <translation>最適解を表示</translation>
    </message>
    <message>
        <source>Draw the best that the model can be: as a curve in the fit, as a line in the loss</source>
        <translation>このモデルで到達できる最良の結果を描きます。当てはめでは曲線、損失では線になります</translation>
    </message>
    <message>
        <source>No band</source>
        <translation>帯なし</translation>
    </message>
    <message>
        <source>Confidence band of the curve</source>
        <translation>曲線の信頼帯</translation>
    </message>
    <message>
        <source>Prediction band of further rows</source>
        <translation>新しい行の予測帯</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>OptimumSection</name>
    <message>
        <source>searching…</source>
        <translation>探索中…</translation>
    </message>
    <message>
        <source>The solution itself, by orthogonal decomposition: nothing is smaller.</source>
        <translation>直交分解で求めた厳密な解です。これより小さい損失はありません。</translation>
    </message>
    <message>
        <source>The best that was found; {agreeing} of {starts} searches of second order came to it. Largest gradient: {gradient}.</source>
        <translation>見つかった中で最良の解です。二次の探索 {starts} 回のうち {agreeing} 回がここに着きました。最大の勾配: {gradient}。</translation>
    </message>
    <message>
        <source>optimum</source>
        <translation>最適</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>差</translation>
    </message>
    <message>
        <source>std. error</source>
        <translation>標準誤差</translation>
    </message>
    <message>
        <source>from {level} %</source>
        <translation>{level} % 下限</translation>
    </message>
    <message>
        <source>to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Found by a search of second order; this loss has one valley. Largest gradient: {gradient}.</source>
        <translation>二次の探索で求めました。この損失の谷は一つだけです。最大の勾配: {gradient}。</translation>
    </message>
    <message>
        <source>of the run</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>loss of the run</source>
        <translation>実行中の損失</translation>
    </message>
    <message>
        <source>optimal loss</source>
        <translation>最適解の損失</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>penalty at the optimum</source>
        <translation>最適解での罰則項</translation>
    </message>
    <message>
        <source>validation loss at the optimum</source>
        <translation>最適解の検証損失</translation>
    </message>
    <message>
        <source>residual standard error σ</source>
        <translation>残差の標準誤差 σ</translation>
    </message>
    <message>
        <source>adjusted R²</source>
        <translation>自由度調整済み R²</translation>
    </message>
    <message>
        <source>log-likelihood</source>
        <translation>対数尤度</translation>
    </message>
    <message>
        <source>degrees of freedom</source>
        <translation>自由度</translation>
    </message>
    <message>
        <source>parameters told apart</source>
        <translation>区別できるパラメータ数</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>condition number (columns scaled)</source>
        <translation>条件数 (列を正規化)</translation>
    </message>
    <message>
        <source>Optimum</source>
        <translation>最適解</translation>
    </message>
    <message>
        <source>Where the loss over the training rows is smallest, and how sure its numbers are</source>
        <translation>訓練行での損失が最小になる場所と、その値の確かさ</translation>
    </message>
    <message>
        <source>{percent} % interval</source>
        <translation>{percent} % 区間</translation>
    </message>
    <message>
        <source>Confidence of the intervals</source>
        <translation>区間の信頼水準</translation>
    </message>
    <message>
        <source>original units</source>
        <translation>元の単位</translation>
    </message>
    <message>
        <source>as the model sees</source>
        <translation>モデルから見た単位</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>テキストとしてコピー</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV としてコピー</translation>
    </message>
    <message>
        <source>Go to the optimum</source>
        <translation>最適解へ移る</translation>
    </message>
    <message>
        <source>Give the run&apos;s parameters these values, between two steps; this can be undone</source>
        <translation>ステップとステップの間に、実行中のパラメータをこの値にします。元に戻せます</translation>
    </message>
    <message>
        <source>Correlation of the estimates</source>
        <translation>推定値の相関</translation>
    </message>
    <message>
        <source>Parameters at the optimum</source>
        <translation>最適解のパラメータ</translation>
    </message>
    <message>
        <source>Figures of the optimum</source>
        <translation>最適解の統計量</translation>
    </message>
</context>
<context>
    <name>OptimumShowing</name>
    <message>
        <source>Go to the optimum</source>
        <translation>最適解へ移る</translation>
    </message>
</context>
<context>
    <name>ParameterTable</name>
    <message>
        <source>parameter</source>
        <translation>パラメータ</translation>
    </message>
    <message>
        <source>start</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>upper</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>乱数</translation>
    </message>
    <message>
        <source>Parameters of the formula</source>
        <translation>数式のパラメータ</translation>
    </message>
</context>
<context>
    <name>ParametersPanel</name>
    <message>
        <source>No parameters yet</source>
        <translation>まだパラメータがありません</translation>
    </message>
    <message>
        <source>They are made once a table with an input and a target is there and the model fits it.</source>
        <translation>入力と目標のある表を開き、それにモデルが合うと作られます。</translation>
    </message>
    <message>
        <source>Equation in original units</source>
        <translation>元の単位での式</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメータ</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>ノルム</translation>
    </message>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>change</source>
        <translation>変化量</translation>
    </message>
    <message>
        <source>Parameters: {numbers}</source>
        <translation>パラメータ {numbers} 個</translation>
    </message>
    <message>
        <source>Of each parameter the first {most} elements are listed; not listed: {numbers}.</source>
        <translation>各パラメータの最初の {most} 要素を表示しています。残り {numbers} 要素は表示していません。</translation>
    </message>
</context>
<context>
    <name>PartTexts</name>
    <message>
        <source>trains</source>
        <translation>訓練に使います</translation>
    </message>
    <message>
        <source>held back for validation</source>
        <translation>検証用です</translation>
    </message>
    <message>
        <source>held back for a test</source>
        <translation>テスト用です</translation>
    </message>
    <message>
        <source>set aside or left out: takes no part</source>
        <translation>除外されているか省かれていて、使われません</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Between &amp;cells</source>
        <translation>セルの区切り(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Decimal mark</source>
        <translation>小数点(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Thousands mark</source>
        <translation>桁区切り(&amp;T)</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>セミコロン ;</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>コンマ ,</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>縦線 |</translation>
    </message>
    <message>
        <source>nothing: one cell a line</source>
        <translation>なし: 1 行に 1 セル</translation>
    </message>
    <message>
        <source>point .</source>
        <translation>ピリオド .</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>apostrophe &apos;</source>
        <translation>アポストロフィ &apos;</translation>
    </message>
    <message>
        <source>The &amp;first line holds column names</source>
        <translation>最初の行は列名(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Leave these cells as they are</source>
        <translation>これらのセルはそのままにする(&amp;L)</translation>
    </message>
    <message>
        <source>Make their columns te&amp;xt</source>
        <translation>列をテキストにする(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Add new columns for what is beyond the last one: {count}</source>
        <translation>最後の列を超える分は新しい列を追加する(&amp;A): {count}</translation>
    </message>
    <message>
        <source>1 cell is not taken</source>
        <translation>受け取れないセルが 1 個あります</translation>
    </message>
    <message>
        <source>{count} cells are not taken</source>
        <translation>受け取れないセルが {count} 個あります</translation>
    </message>
    <message>
        <source>Rows: {rows}, columns: {columns}</source>
        <translation>行数: {rows}、列数: {columns}</translation>
    </message>
    <message>
        <source>new rows below the table: {count}</source>
        <translation>表の下に追加する行: {count}</translation>
    </message>
    <message>
        <source>columns left out: {count}</source>
        <translation>除いた列: {count}</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
</context>
<context>
    <name>Path</name>
    <message>
        <source>eager</source>
        <translation>逐次実行</translation>
    </message>
    <message>
        <source>compiled</source>
        <translation>コンパイル済み</translation>
    </message>
    <message>
        <source>The steps are compiled: the same step, translated to machine code. It is equal up to rounding.</source>
        <translation>ステップはコンパイルされています。同じステップを機械語に翻訳したもので、丸め誤差の範囲で同じ値です。</translation>
    </message>
    <message>
        <source>The steps are torch’s own, one operation after the other.</source>
        <translation>ステップは torch 自身の演算を一つずつ行います。</translation>
    </message>
    <message>
        <source>The Training page asks for that.</source>
        <translation>「学習」ページでそう選ばれています。</translation>
    </message>
    <message>
        <source>Compiled steps are many times faster, but this machine has no C compiler: install one, or the package ziglang.</source>
        <translation>コンパイルしたステップは何倍も速くなりますが、このマシンには C コンパイラがありません。コンパイラかパッケージ ziglang を入れてください。</translation>
    </message>
    <message>
        <source>Only steps on the processor are compiled.</source>
        <translation>コンパイルされるのは CPU でのステップだけです。</translation>
    </message>
    <message>
        <source>A coding style takes its steps as they are written.</source>
        <translation>書き方を選んだ実行は、書かれたとおりにステップを行います。</translation>
    </message>
    <message>
        <source>This optimizer looks at the loss more than once in a step.</source>
        <translation>このオプティマイザは1ステップの中で損失を何度も計算します。</translation>
    </message>
    <message>
        <source>Dropout draws its masks from torch in each step.</source>
        <translation>ドロップアウトはステップごとに torch からマスクを引きます。</translation>
    </message>
    <message>
        <source>Gradients that add up are kept by torch.</source>
        <translation>足し合わせる勾配は torch が保持します。</translation>
    </message>
    <message>
        <source>For steps as large as these torch’s own operations are faster.</source>
        <translation>このくらい大きなステップでは torch 自身の演算のほうが速くなります。</translation>
    </message>
    <message>
        <source>So few steps are taken before compiling them would be done.</source>
        <translation>ステップが少ないので、コンパイルが終わる前に済んでしまいます。</translation>
    </message>
    <message>
        <source>They are being compiled, and taken so as soon as that is done.</source>
        <translation>コンパイル中です。終わりしだい切り替わります。</translation>
    </message>
    <message>
        <source>Something in them could not be compiled.</source>
        <translation>コンパイルできない部分がありました。</translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>comes next</source>
        <translation>次に実行</translation>
    </message>
</context>
<context>
    <name>PhaseView</name>
    <message>
        <source>Reads</source>
        <translation>読むもの</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>残すもの</translation>
    </message>
    <message>
        <source>This phase has not been done in this step yet.</source>
        <translation>このステップでは、このフェーズはまだ実行されていません。</translation>
    </message>
    <message>
        <source>The first {shown} of {rows} rows.</source>
        <translation>{rows} 行のうち先頭の {shown} 行。</translation>
    </message>
</context>
<context>
    <name>PictureBox</name>
    <message>
        <source>The picture of the fit</source>
        <translation>当てはめを描く図の種類</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>図</translation>
    </message>
</context>
<context>
    <name>PlaneView</name>
    <message>
        <source>No row has a number both in “{first}” and in “{second}”.</source>
        <translation>「{first}」と「{second}」の両方に数値がある行がありません。</translation>
    </message>
    <message>
        <source>showing {shown} of {rows} points</source>
        <translation>{rows} 点のうち {shown} 点を表示</translation>
    </message>
    <message>
        <source>rows without numbers: {rows}</source>
        <translation>数のない行: {rows}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>model {value}</source>
        <translation>モデル {value}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>行 {row}</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>目標 {value}</translation>
    </message>
</context>
<context>
    <name>PlotCard</name>
    <message>
        <source>There is no run.</source>
        <translation>学習を始められません。</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Show everything and follow the run again (Home)</source>
        <translation>全体を表示し、再び実行に追従する (Home)</translation>
    </message>
</context>
<context>
    <name>PlotSaving</name>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 図形 (*.svg)</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG 画像 (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>図を保存</translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation>数値を保存</translation>
    </message>
</context>
<context>
    <name>PointDrawing</name>
    <message>
        <source>Draw points</source>
        <translation>点を描く</translation>
    </message>
    <message>
        <source>Draw points with the mouse, drag and remove them (D)</source>
        <translation>マウスで点を描き、ドラッグで動かし、削除します (D)</translation>
    </message>
    <message>
        <source>Points are drawn where one input and one target are numbers.</source>
        <translation>点を描けるのは、入力と目標が一つずつの数値のときです。</translation>
    </message>
    <message>
        <source>The run takes new rows at the next batch.</source>
        <translation>新しい行は次のバッチから使われます。</translation>
    </message>
    <message>
        <source>Click adds a point, drag moves it, right click or Delete removes it, Esc ends.</source>
        <translation>クリックで追加、ドラッグで移動、右クリックまたは Delete で削除、Esc で終了します。</translation>
    </message>
    <message>
        <source>{count} points picked</source>
        <translation>{count} 個の点を選択中</translation>
    </message>
</context>
<context>
    <name>PointEditing</name>
    <message>
        <source>Draw point</source>
        <translation>点を描く</translation>
    </message>
    <message>
        <source>Move point</source>
        <translation>点を移動</translation>
    </message>
    <message>
        <source>Move {count} points</source>
        <translation>{count} 個の点を移動</translation>
    </message>
    <message>
        <source>Remove point</source>
        <translation>点を削除</translation>
    </message>
    <message>
        <source>Remove {count} points</source>
        <translation>{count} 個の点を削除</translation>
    </message>
</context>
<context>
    <name>PrecisionView</name>
    <message>
        <source>recall</source>
        <translation>再現率</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>適合率</translation>
    </message>
</context>
<context>
    <name>PredictingBar</name>
    <message>
        <source>Stop predicting; the run goes on (Esc)</source>
        <translation>予測をやめます。訓練は続きます (Esc)</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{total} 行中 {done} 行</translation>
    </message>
    <message>
        <source>Predicting {file}</source>
        <translation>{file} を予測しています</translation>
    </message>
</context>
<context>
    <name>PredictionCommands</name>
    <message>
        <source>Predict a file</source>
        <translation>ファイルを予測</translation>
    </message>
    <message>
        <source>{table} predictions</source>
        <translation>{table} 予測</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Save predictions</source>
        <translation>予測を保存</translation>
    </message>
</context>
<context>
    <name>PredictionsPanel</name>
    <message>
        <source>No predictions yet</source>
        <translation>まだ予測がありません</translation>
    </message>
    <message>
        <source>They come once a table with an input and a target is there and the model fits it.</source>
        <translation>入力と目標のある表を開き、それにモデルが合うと表示されます。</translation>
    </message>
    <message>
        <source>Metrics, all rows</source>
        <translation>評価指標(全行)</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>評価指標</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Largest loss first, of all rows</source>
        <translation>全行のうち損失の大きい順</translation>
    </message>
    <message>
        <source>The target that is shown</source>
        <translation>表示する目標</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Save predictions…</source>
        <translation>予測を保存…</translation>
    </message>
    <message>
        <source>The table with predictions, residuals and parts beside its rows</source>
        <translation>表の行の横に予測・残差・区分(訓練、検証など)を並べて保存します</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>すべての行</translation>
    </message>
    <message>
        <source>One row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>What is predicted</source>
        <translation>予測の対象</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>平均二乗誤差</translation>
    </message>
    <message>
        <source>root mean squared error</source>
        <translation>二乗平均平方根誤差</translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <translation>平均絶対誤差</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>正解率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>対数損失</translation>
    </message>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>確率</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>{train} train, {validation} validation, {test} test: measured while the run rests. Nothing is chosen by test rows, so no loss of theirs is plotted.</source>
        <translation>{train} 訓練、{validation} 検証、{test} テスト。テストは実行が止まっている間に測ります。テスト用の行では何も選ばないので、その損失は描きません。</translation>
    </message>
    <message>
        <source>{train} train, {validation} validation.</source>
        <translation>訓練 {train} 行、検証 {validation} 行。</translation>
    </message>
    <message>
        <source>The {shown} of {rows} rows with the largest loss.</source>
        <translation>{rows} 行のうち損失の大きい {shown} 行です。</translation>
    </message>
    <message>
        <source>{shown} of {rows} rows, evenly spread.</source>
        <translation>{rows} 行のうち等間隔の {shown} 行。</translation>
    </message>
    <message>
        <source>No column is the target: inputs and outputs, in original units.</source>
        <translation>目標の列はありません。入力と出力を元の単位で示します。</translation>
    </message>
    <message>
        <source>Probability: that of the row&apos;s own class.</source>
        <translation>確率: その行自身のクラスの確率。</translation>
    </message>
    <message>
        <source>Residual: prediction − target, in original units.</source>
        <translation>残差 = 予測 − 目標(元の単位)。</translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>Scale</source>
        <translation>スケーリング</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Powers up to</source>
        <translation>べき乗（最高次数）</translation>
    </message>
    <message>
        <source>Products with</source>
        <translation>積を作る相手</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>欠損値</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>Mark missing</source>
        <translation>欠損の目印</translation>
    </message>
    <message>
        <source>How the column’s numbers are scaled, as measured on the training rows.</source>
        <translation>列の数値のスケーリングです。基準は訓練の行から求めます。</translation>
    </message>
    <message>
        <source>The model reads the natural logarithm; all values must be above 0.</source>
        <translation>モデルは自然対数を読みます。値はすべて 0 より大きい必要があります。</translation>
    </message>
    <message>
        <source>The model also reads the square, the cube, … of the column.</source>
        <translation>モデルは列の 2 乗、3 乗、…も読みます。</translation>
    </message>
    <message>
        <source>The model also reads the products with these inputs.</source>
        <translation>モデルはこれらの入力との積も読みます。</translation>
    </message>
    <message>
        <source>How words become numbers: a column of 0 and 1 for each, the same without the first one, or their number in order.</source>
        <translation>語を数値にする方法です。語ごとに 0 と 1 の列、最初の語を除いた 0 と 1 の列、または順番の番号から選べます。</translation>
    </message>
    <message>
        <source>What an empty cell counts as; means and the like come from the training rows.</source>
        <translation>空のセルを何とみなすかです。平均などは訓練の行から求めます。</translation>
    </message>
    <message>
        <source>What an empty cell counts as: a number, or a category.</source>
        <translation>空のセルの代わりになる数値またはカテゴリーです。</translation>
    </message>
    <message>
        <source>The model also reads whether the cell was empty: 1 or 0.</source>
        <translation>モデルはセルが空だったかどうか（1 か 0）も読みます。</translation>
    </message>
    <message>
        <source>as for all inputs</source>
        <translation>全入力の設定に従う</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>standardize</source>
        <translation>標準化</translation>
    </message>
    <message>
        <source>min–max (0 to 1)</source>
        <translation>最小最大（0～1）</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>one-hot</translation>
    </message>
    <message>
        <source>one-hot without the first</source>
        <translation>one-hot（最初を除く）</translation>
    </message>
    <message>
        <source>ordinal (0, 1, 2, …)</source>
        <translation>順序（0, 1, 2, …）</translation>
    </message>
    <message>
        <source>as for all columns</source>
        <translation>全列の設定に従う</translation>
    </message>
    <message>
        <source>leave the row out</source>
        <translation>行を除く</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中央値</translation>
    </message>
    <message>
        <source>most frequent value</source>
        <translation>最頻値</translation>
    </message>
    <message>
        <source>a constant</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>missing: {choice}</source>
        <translation>欠損: {choice}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>欠損</translation>
    </message>
</context>
<context>
    <name>PreparePanel</name>
    <message>
        <source>Prepare</source>
        <translation>前処理</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Column {column} says which rows are for validation and test. Split, shares and seed have no say while it has the role split.</source>
        <translation>どの行が検証用とテスト用かは列 {column} で決まります。この列の役割が「分割」である間、分け方・割合・シードは使われません。</translation>
    </message>
    <message>
        <source>Changed. The value shown takes effect after Reset.</source>
        <translation>変更済みです。表示されている値はリセット後に有効になります。</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>missing</source>
        <translation>欠損</translation>
    </message>
    <message>
        <source>This column is left out of the table.</source>
        <translation>この列は表に含まれません。</translation>
    </message>
    <message>
        <source>“{written}” is taken for a missing value.</source>
        <translation>「{written}」は欠損値として扱われます。</translation>
    </message>
    <message>
        <source>“{written}” cannot be read as the chosen type: it is left empty.</source>
        <translation>「{written}」は選んだ型として読めないため、空にします。</translation>
    </message>
    <message>
        <source>Written as “{written}”, taken as {shown}.</source>
        <translation>「{written}」と書かれ、{shown} として扱われます。</translation>
    </message>
    <message>
        <source>“{written}” is {shown} days after 1970-01-01.</source>
        <translation>「{written}」は 1970-01-01 から {shown} 日後です。</translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation>何も書かれていません。</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Back to the guess</source>
        <translation>推定に戻す</translation>
    </message>
    <message>
        <source>Preview of the table</source>
        <translation>表のプレビュー</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>{path} was not saved: the disk is full. What was there before is unchanged. Make room or choose another folder.</source>
        <translation>{path} は保存されませんでした: ディスクに空きがありません。前の内容はそのままです。空きを作るか、別のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>{path} was not saved: there is no such folder. Choose another.</source>
        <translation>{path} は保存されませんでした: そのフォルダがありません。別のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>{path} was not saved: it is a folder. Choose the name of a file.</source>
        <translation>{path} は保存されませんでした: これはフォルダです。ファイル名を指定してください。</translation>
    </message>
    <message>
        <source>{path} was not saved: it may not be written, or another program holds it. Close it there or choose another folder.</source>
        <translation>{path} は保存されませんでした: 書き込みが許可されていないか、別のプログラムが使用中です。そのプログラムで閉じるか、別のフォルダを選んでください。</translation>
    </message>
    <message>
        <source>{path} was not saved: {reason}. What was there before is unchanged.</source>
        <translation>{path} は保存されませんでした: {reason}。前の内容はそのままです。</translation>
    </message>
    <message>
        <source>“{column}” is named in the formula {formula}, which cannot hold the name “{name}”. Choose a name without line ends and invisible characters.</source>
        <translation>「{column}」は数式 {formula} で使われていて、数式に「{name}」という名前は書けません。改行や見えない文字を含まない名前を選んでください。</translation>
    </message>
    <message>
        <source>A column needs a name; type at least one character.</source>
        <translation>列には名前が必要です。1 文字以上入力してください。</translation>
    </message>
    <message>
        <source>There is already a column named “{column}”; choose another name.</source>
        <translation>「{column}」という列はすでにあります。別の名前にしてください。</translation>
    </message>
    <message>
        <source>The column “{column}” is kept as text, because numbers would lose leading zeros: “{cell}” in row {row}.</source>
        <translation>列「{column}」は文字列のままにしました。数値にすると先頭の 0 が失われるためです: 行 {row} の「{cell}」。</translation>
    </message>
    <message>
        <source>The column “{column}” is kept as text, because “{cell}” in row {row} has more digits than a number can hold here.</source>
        <translation>列「{column}」は文字列のままにしました。行 {row} の「{cell}」は、ここで数値として持てる桁数を超えるためです。</translation>
    </message>
    <message>
        <source>The column “{column}” is kept as text, because “{cell}” in row {row} is written with full-width or typeset signs. Choose the type number for it, and they are read.</source>
        <translation>{row} 行目の「{cell}」が全角または組版用の記号で書かれているため、列「{column}」は文字列のままです。型に数値を選ぶと、数値として読み込みます。</translation>
    </message>
    <message>
        <source>The column “{column}” is kept as text, because “{cell}” in row {row} is not a plain number. Write numbers as in 1234.5, with a point and without separators or signs such as %.</source>
        <translation>列「{column}」は文字列のままにしました。行 {row} の「{cell}」がそのまま数値として読める書き方ではないためです。数値は 1234.5 のように小数点を使い、桁区切りや % などの記号を付けずに書いてください。</translation>
    </message>
    <message>
        <source>The column “{column}” is kept as text, because not all of its cells are numbers: “{cell}” in row {row}. Where a value is missing, leave the cell empty.</source>
        <translation>列「{column}」は文字列のままにしました。数値でないセルがあるためです: 行 {row} の「{cell}」。値がないセルは空にしてください。</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} cells say nan or inf, the first “{cell}” in row {row}: nan was taken as missing, inf as infinite.</source>
        <translation>列「{column}」の {count} 個のセルに nan または inf とあります (最初は行 {row} の「{cell}」)。nan は欠損、inf は無限大として読み込みました。</translation>
    </message>
    <message>
        <source>The dates of the column “{column}” were read as days since 1970-01-01.</source>
        <translation>列「{column}」の日付は、1970-01-01 からの日数として読み込みました。</translation>
    </message>
    <message>
        <source>In the column “{column}”, 1 cell was taken for a missing value: “{cell}” in row {row}.</source>
        <translation>列「{column}」の 1 個のセルを欠損値とみなしました: {row} 行目の「{cell}」。</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} cells were taken for missing values, the first “{cell}” in row {row}.</source>
        <translation>列「{column}」の {count} 個のセルを欠損値とみなしました。最初は {row} 行目の「{cell}」です。</translation>
    </message>
    <message>
        <source>In the column “{column}”, an apostrophe that keeps spreadsheets from running a formula was taken off 1 cell, “{cell}” in row {row}.</source>
        <translation>列「{column}」で、表計算ソフトが数式として実行するのを防ぐアポストロフィを 1 個のセルから取り除きました: {row} 行目の「{cell}」。</translation>
    </message>
    <message>
        <source>In the column “{column}”, an apostrophe that keeps spreadsheets from running a formula was taken off {count} cells, the first “{cell}” in row {row}.</source>
        <translation>列「{column}」で、表計算ソフトが数式として実行するのを防ぐアポストロフィを {count} 個のセルから取り除きました。最初は行 {row} の「{cell}」です。</translation>
    </message>
    <message>
        <source>In the column “{column}”, 1 cell cannot be read as the chosen type and was left empty: “{cell}” in row {row}.</source>
        <translation>列「{column}」の 1 個のセルは、選んだ型で読めないため空にしました: {row} 行目の「{cell}」。</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} cells cannot be read as the chosen type and were left empty, the first “{cell}” in row {row}.</source>
        <translation>列「{column}」の {count} 個のセルは、選んだ型で読めないため空にしました。最初は {row} 行目の「{cell}」です。</translation>
    </message>
    <message>
        <source>In the column “{column}”, 1 number lost leading zeros: “{cell}” in row {row}.</source>
        <translation>列「{column}」の 1 個の数値で先頭のゼロがなくなりました: {row} 行目の「{cell}」。</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} numbers lost leading zeros, the first “{cell}” in row {row}.</source>
        <translation>列「{column}」の {count} 個の数値で先頭のゼロがなくなりました。最初は {row} 行目の「{cell}」です。</translation>
    </message>
    <message>
        <source>In the column “{column}”, 1 number is written with full-width or typeset signs: “{cell}” in row {row}.</source>
        <translation>列「{column}」の 1 個の数値は全角または組版用の記号で書かれています: {row} 行目の「{cell}」。</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} numbers are written with full-width or typeset signs, the first “{cell}” in row {row}.</source>
        <translation>列「{column}」の {count} 個の数値は全角または組版用の記号で書かれています。最初は {row} 行目の「{cell}」です。</translation>
    </message>
    <message>
        <source>In the column “{column}”, 1 cell says nan or inf, “{cell}” in row {row}: nan was taken as missing, inf as infinite.</source>
        <translation>列「{column}」の 1 個のセルに nan または inf とあります ({row} 行目の「{cell}」)。nan は欠損、inf は無限大として読み込みました。</translation>
    </message>
    <message>
        <source>In the column “{column}”, numbers with more digits than a 64-bit number holds were rounded to the nearest, the first in row {row}: “{cell}” to {value}.</source>
        <translation>列「{column}」で、64 ビットの数値に収まらない桁数の値を最も近い値に丸めました。最初は行 {row} で、「{cell}」を {value} にしました。</translation>
    </message>
    <message>
        <source>There is no row {row}: the table has {rows} rows.</source>
        <translation>行 {row} はありません。表は {rows} 行です。</translation>
    </message>
    <message>
        <source>The column “{column}” would get {values} values, but the table has {rows} rows.</source>
        <translation>列「{column}」に入る値は {values} 個ですが、表は {rows} 行です。</translation>
    </message>
    <message>
        <source>{file} is empty. Choose a CSV file with a header and rows.</source>
        <translation>{file} は空です。見出しと行のある CSV ファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file} is not a text file ({kind}). Save or export its table as “CSV UTF-8” and open that.</source>
        <translation>{file} はテキストファイルではありません ({kind})。表を「CSV UTF-8」形式で保存またはエクスポートして、それを開いてください。</translation>
    </message>
    <message>
        <source>{file} is not a text file: it is full of control characters. Export the table as “CSV UTF-8” and open that.</source>
        <translation>{file} はテキストファイルではありません。制御文字が多く含まれています。表を「CSV UTF-8」で書き出して、それを開いてください。</translation>
    </message>
    <message>
        <source>There is no file {path}. Check its name and folder.</source>
        <translation>ファイル {path} はありません。名前とフォルダを確認してください。</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a CSV file in it.</source>
        <translation>{path} はフォルダです。その中の CSV ファイルを選んでください。</translation>
    </message>
    <message>
        <source>{path} may not be read. Give yourself permission to read it, or choose a copy.</source>
        <translation>{path} を読む権限がありません。読み取りを許可するか、コピーを選んでください。</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}. Check the disk and try again.</source>
        <translation>{path} を読めませんでした: {reason}。ディスクを確認して、もう一度試してください。</translation>
    </message>
    <message>
        <source>{path} is not a file. Choose a CSV file.</source>
        <translation>{path} はファイルではありません。CSV ファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file}: every line ends with a delimiter; the column after it, without name and values, was left out.</source>
        <translation>{file}: すべての行が区切り文字で終わっています。その後ろの、名前も値もない列は除きました。</translation>
    </message>
    <message>
        <source>{file}: columns that were to be ignored were left out: {columns}.</source>
        <translation>{file}: 無視するように指定された列を除きました: {columns}。</translation>
    </message>
    <message>
        <source>{file} has a header but no rows under it. Add rows, or choose another file.</source>
        <translation>{file} には見出しだけで行がありません。行を加えるか、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file}: 1 line beginning with {sign} was left out.</source>
        <translation>{file}: {sign} で始まる 1 行を除きました。</translation>
    </message>
    <message>
        <source>{file}: {count} lines beginning with {sign} were left out.</source>
        <translation>{file}: {sign} で始まる {count} 行を除きました。</translation>
    </message>
    <message>
        <source>{file}: 1 empty line between the rows was left out.</source>
        <translation>{file}: 行の間の空行 1 行を除きました。</translation>
    </message>
    <message>
        <source>{file}: {count} empty lines between the rows were left out.</source>
        <translation>{file}: 行の間の空行 {count} 行を除きました。</translation>
    </message>
    <message>
        <source>{file}: 1 row ends with more delimiters than the header; the empty cells after it were left out.</source>
        <translation>{file}: 1 行は末尾の区切り文字が見出しより多いため、その後の空のセルを除きました。</translation>
    </message>
    <message>
        <source>{file}: {count} rows end with more delimiters than the header; the empty cells after them were left out.</source>
        <translation>{file}: {count} 行は末尾の区切り文字が見出しより多いため、その後の空のセルを除きました。</translation>
    </message>
    <message>
        <source>{file}: 1 row has fewer cells than the header, row {row}; the cells that are not there were left empty.</source>
        <translation>{file}: {row} 行目はセルの数が見出しより少なくなっています。足りないセルは空にしました。</translation>
    </message>
    <message>
        <source>{file}: {count} rows have fewer cells than the header, the first is row {row}; the cells that are not there were left empty.</source>
        <translation>{file}: {count} 行はセルの数が見出しより少なく、最初は {row} 行目です。足りないセルは空にしました。</translation>
    </message>
    <message>
        <source>{file}: 1 row has more cells than the header, row {row}; the cells beyond “{column}” are in columns of their own. Put text that contains a delimiter in quotes.</source>
        <translation>{file}: {row} 行目はセルの数が見出しより多くなっています。「{column}」より後のセルは別の列に入れました。区切り文字を含む文字列は引用符で囲んでください。</translation>
    </message>
    <message>
        <source>{file}: {count} rows have more cells than the header, the first is row {row}; the cells beyond “{column}” are in columns of their own. Put text that contains a delimiter in quotes.</source>
        <translation>{file}: {count} 行はセルの数が見出しより多く、最初は {row} 行目です。「{column}」より後のセルは別の列に入れました。区切り文字を含む文字列は引用符で囲んでください。</translation>
    </message>
    <message>
        <source>{file}, line {line}: the row has {found} cells instead of {expected}; “{cell}” comes after the last column “{column}”. Put text that contains a delimiter in quotes, or remove the cell.</source>
        <translation>{file} の {line} 行目: セルが {expected} 個ではなく {found} 個です。最後の列「{column}」の後に「{cell}」があります。区切り文字を含む文字列は引用符で囲むか、そのセルを削除してください。</translation>
    </message>
    <message>
        <source>{file}, line {line}: text follows a closing quote within a cell. Double the quotes that belong to the text, like this: &quot;&quot;.</source>
        <translation>{file} の {line} 行目: セルの中で、閉じる引用符の後に文字が続いています。文字としての引用符は &quot;&quot; のように二つ重ねてください。</translation>
    </message>
    <message>
        <source>{file}: a cell in the row that begins on line {line} has more than {limit} characters. Most likely a quote is opened there and not closed; close it, or shorten the cell.</source>
        <translation>{file}: {line} 行目から始まる行に {limit} 文字を超えるセルがあります。引用符が開いたまま閉じられていないようです。閉じるか、セルを短くしてください。</translation>
    </message>
    <message>
        <source>{file}, line {line}: a quote is opened in this row and not closed. Close it, or double the quotes that belong to the text, like this: &quot;&quot;.</source>
        <translation>{file} の {line} 行目: この行で開いた引用符が閉じられていません。閉じるか、文字としての引用符を &quot;&quot; のように二つ重ねてください。</translation>
    </message>
    <message>
        <source>{file} has no column names in row {row}. Choose another row for the header.</source>
        <translation>{file} の {row} 行目には列名がありません。別の行を見出しに選んでください。</translation>
    </message>
    <message>
        <source>An apostrophe that keeps spreadsheets from running a formula was taken off the column name “{name}”.</source>
        <translation>表計算ソフトが数式として実行するのを防ぐアポストロフィを列名「{name}」から取り除きました。</translation>
    </message>
    <message>
        <source>{file} has no rows under those that are skipped. Skip fewer rows.</source>
        <translation>{file} には、読み飛ばした行の下に行がありません。読み飛ばす行を減らしてください。</translation>
    </message>
    <message>
        <source>{file} was taken to have no row of column names, so its columns are called {first} to {last}.</source>
        <translation>{file} には列名の行がないものとみなし、列を {first} から {last} までと名付けました。</translation>
    </message>
    <message>
        <source>The header has fewer names than the rows have cells ({width}); column number {number} is called “{name}”.</source>
        <translation>見出しの名前の数が行のセルの数 ({width}) より少ないため、{number} 番目の列を「{name}」と名付けました。</translation>
    </message>
    <message>
        <source>Column number {number} has no name in the header; it is called “{name}”.</source>
        <translation>{number} 番目の列は見出しに名前がないため、「{name}」としました。</translation>
    </message>
    <message>
        <source>The name “{old}” occurs twice in the header; column number {number} is called “{name}”.</source>
        <translation>見出しに「{old}」という名前が二つあるため、{number} 番目の列を「{name}」としました。</translation>
    </message>
    <message>
        <source>The spaces around the name of column number {number}, “{name}”, were taken off.</source>
        <translation>{number} 番目の列「{name}」の名前の前後の空白を取り除きました。</translation>
    </message>
    <message>
        <source>There is no sample named “{name}”. The nearest is “{nearest}”; all are: {names}.</source>
        <translation>「{name}」というサンプルはありません。最も近いのは「{nearest}」です。すべて: {names}。</translation>
    </message>
    <message>
        <source>There is no sample named “{name}”. There are: {names}.</source>
        <translation>「{name}」というサンプルはありません。あるのは {names} です。</translation>
    </message>
    <message>
        <source>Splitting by whole groups needs a group column. Choose one.</source>
        <translation>グループごとに分けるにはグループの列が必要です。列を選んでください。</translation>
    </message>
    <message>
        <source>The group column “{column}” has {groups} groups in the rows in use; {needed} are needed so that each part gets one. Choose another column.</source>
        <translation>グループの列「{column}」には使用中の行に {groups} 個のグループしかありません。それぞれに 1 つずつ入れるには {needed} 個必要です。ほかの列を選んでください。</translation>
    </message>
    <message>
        <source>Row {row} has no value in the order column “{column}”. Fill it in or set the row aside.</source>
        <translation>{row} 行目は順序の列「{column}」に値がありません。値を入れるか、その行を除外してください。</translation>
    </message>
    <message>
        <source>The rows are to be split by column {column}, which the table does not have; the nearest is {nearest}. Choose another column or another way to split.</source>
        <translation>行は列 {column} で分けることになっていますが、表にその列はありません。最も近いのは {nearest} です。別の列か別の分け方を選んでください。</translation>
    </message>
    <message>
        <source>Stratifying follows the classes of the target, but no column is the target.</source>
        <translation>層化は目標のクラスに従いますが、目標の列がありません。</translation>
    </message>
    <message>
        <source>Stratifying needs a target with classes, but “{column}” has {values} different values in {rows} rows. Choose another way to split.</source>
        <translation>層化にはクラスの目標が必要ですが、「{column}」は {rows} 行に {values} 種類の値があります。ほかの分け方を選んでください。</translation>
    </message>
    <message>
        <source>A table of {rows} rows cannot be made; ask for 1 row or more.</source>
        <translation>{rows} 行の表は作れません。1 行以上を指定してください。</translation>
    </message>
    <message>
        <source>The noise cannot be {noise}; choose 0 or a number above it.</source>
        <translation>ノイズを {noise} にはできません。0 以上の数を指定してください。</translation>
    </message>
    <message>
        <source>The seed cannot be {seed}; choose 0 or a whole number above it.</source>
        <translation>シードを {seed} にはできません。0 以上の整数を指定してください。</translation>
    </message>
    <message>
        <source>The range of the inputs cannot be {range}. Choose two numbers, the smaller one first, no further from 0 than {most}.</source>
        <translation>入力の範囲を {range} にすることはできません。小さい方を先にして、絶対値が {most} 以下の2つの数を指定してください。</translation>
    </message>
    <message>
        <source>There is no generator named “{name}”. The nearest is “{nearest}”; all are: {names}.</source>
        <translation>「{name}」という生成規則はありません。最も近いのは「{nearest}」です。すべて: {names}。</translation>
    </message>
    <message>
        <source>There is no generator named “{name}”. There are: {names}.</source>
        <translation>「{name}」という生成規則はありません。あるのは {names} です。</translation>
    </message>
    <message>
        <source>There is no column named “{column}” in {table}. Did you mean “{nearest}”?</source>
        <translation>{table} に「{column}」という列はありません。「{nearest}」のことですか?</translation>
    </message>
    <message>
        <source>There is no column named “{column}” in {table}. Its columns are: {columns}.</source>
        <translation>{table} に「{column}」という列はありません。列は {columns} です。</translation>
    </message>
    <message>
        <source>The column “{column}” is named as {first} and as {second}; choose one.</source>
        <translation>列「{column}」が {first} と {second} の両方に指定されています。どちらか一つにしてください。</translation>
    </message>
    <message>
        <source>Row {row} of “{column}” is empty, so it has no class. Fill it in or set it aside.</source>
        <translation>「{column}」の行 {row} が空で、クラスがありません。入力するか、その行を除外してください。</translation>
    </message>
    <message>
        <source>Row {row} of “{column}” is “{value}”, a class that no training row has. The classes are: {classes}. Correct the cell, set the row aside or choose another split.</source>
        <translation>「{column}」の行 {row} の「{value}」は、訓練の行にはないクラスです。クラスは {classes} です。セルを直すか、行を除外するか、別の分割を選んでください。</translation>
    </message>
    <message>
        <source>{file} was not saved: the name of the column “{column}” holds the character {character}, which {encoding} cannot write. Rename the column or save as UTF-8.</source>
        <translation>{file} は保存されませんでした: 列「{column}」の名前にある文字 {character} は {encoding} では書けません。列の名前を変えるか、UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>{file} was not saved: row {row} of the column “{column}” holds the character {character}, which {encoding} cannot write. Change the cell or save as UTF-8.</source>
        <translation>{file} は保存されませんでした: 列「{column}」の行 {row} にある文字 {character} は {encoding} では書けません。セルを変えるか、UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>A reader of the file will lose the spaces around the column name “{column}”.</source>
        <translation>列の名前「{column}」の前後の空白は、ファイルを読むときに失われます。</translation>
    </message>
    <message>
        <source>The column “{column}” is text, but all of it looks like numbers; a reader of the file will take it for numbers.</source>
        <translation>列「{column}」は文字列ですが、すべて数値のように見えるため、ファイルを読むときに数値と見なされます。</translation>
    </message>
    <message>
        <source>{key} must be true or false, not {value}.</source>
        <translation>{key} は true か false でなければなりません ({value} は不可)。</translation>
    </message>
    <message>
        <source>{key} must be a whole number, not {value}.</source>
        <translation>{key} は整数でなければなりません ({value} は不可)。</translation>
    </message>
    <message>
        <source>{key} must be a number, not {value}.</source>
        <translation>{key} は数値でなければなりません ({value} は不可)。</translation>
    </message>
    <message>
        <source>{key} must be a text, not {value}.</source>
        <translation>{key} は文字列でなければなりません ({value} は不可)。</translation>
    </message>
    <message>
        <source>{key} must be a list, not {value}.</source>
        <translation>{key} はリストでなければなりません ({value} は不可)。</translation>
    </message>
    <message>
        <source>{key} must be names with lists of numbers, not {value}.</source>
        <translation>{key} は名前と数値のリストの組でなければなりません ({value} は不可)。</translation>
    </message>
    <message>
        <source>There is no section {section}; the nearest is {nearest}. There are {known}.</source>
        <translation>セクション {section} はありません。最も近いのは {nearest} です。あるのは {known} です。</translation>
    </message>
    <message>
        <source>There is no setting {key}; the nearest is {nearest}.</source>
        <translation>設定 {key} はありません。最も近いのは {nearest} です。</translation>
    </message>
    <message>
        <source>{key} cannot be {value}. Allowed: {allowed}.</source>
        <translation>{key} を {value} にはできません。使えるもの: {allowed}</translation>
    </message>
    <message>
        <source>{key} has characters that no file can hold: {value}. Rename it.</source>
        <translation>{key} にファイルに書けない文字があります: {value}。名前を変えてください。</translation>
    </message>
    <message>
        <source>{key} must be a finite number, not {value}.</source>
        <translation>{key} は有限の数値でなければなりません ({value} は不可)。</translation>
    </message>
    <message>
        <source>{key} cannot be {value}; the nearest is {nearest}. Choose one of {known}.</source>
        <translation>{key} を {value} にはできません。最も近いのは {nearest} です。{known} から選んでください。</translation>
    </message>
    <message>
        <source>{key} must be above {bound}, not {value}.</source>
        <translation>{key} は {bound} より大きくなければなりません ({value} は不可)。</translation>
    </message>
    <message>
        <source>{key} must be at least {bound}, not {value}.</source>
        <translation>{key} は {bound} 以上でなければなりません ({value} は不可)。</translation>
    </message>
    <message>
        <source>{key} must be at most {bound}, not {value}.</source>
        <translation>{key} は {bound} 以下でなければなりません ({value} は不可)。</translation>
    </message>
    <message>
        <source>{key} must be names with choices, not {value}.</source>
        <translation>{key} は名前と選択の組でなければなりません（{value} ではありません）。</translation>
    </message>
    <message>
        <source>{key} must be names with texts, not {value}.</source>
        <translation>{key} は名前と文字列の組でなければなりません。{value} は使えません。</translation>
    </message>
    <message>
        <source>Without a window a run needs an end: set training.epochs to more than 0.</source>
        <translation>ウィンドウなしの実行には終わりが必要です。training.epochs を 1 以上にしてください。</translation>
    </message>
    <message>
        <source>The computed column “{column}”: {problem}</source>
        <translation>計算列「{column}」: {problem}</translation>
    </message>
    <message>
        <source>The computed column “{column}” has no finite number though its inputs are there. Rows: {count}, the first is row {row}.</source>
        <translation>計算列「{column}」には、もとの値があるのに有限の数にならない行があります。行数: {count}、最初は {row} 行目です。</translation>
    </message>
    <message>
        <source>The experiment names no data: set one of data.file, data.sample and data.generator, or open a table.</source>
        <translation>実験にデータの指定がありません。data.file、data.sample、data.generator のどれか一つを指定するか、表を開いてください。</translation>
    </message>
    <message>
        <source>The experiment names more than one source of data: {sources}. Keep one of data.file, data.sample and data.generator.</source>
        <translation>実験に複数のデータが指定されています: {sources}。data.file、data.sample、data.generator のうち一つだけにしてください。</translation>
    </message>
    <message>
        <source>There is no device {device}: choose auto, cpu, cuda, or one as in cuda:0.</source>
        <translation>デバイス {device} はありません。auto、cpu、cuda、または cuda:0 のように指定してください。</translation>
    </message>
    <message>
        <source>There is no device {device}: the last CUDA device here is cuda:{last}.</source>
        <translation>デバイス {device} はありません。ここにある最後の CUDA デバイスは cuda:{last} です。</translation>
    </message>
    <message>
        <source>This PyTorch ({version}) is built without CUDA, so runs are on the CPU. To use a GPU, install a PyTorch build for CUDA.</source>
        <translation>この PyTorch ({version}) は CUDA に対応していないため、CPU で実行します。GPU を使うには CUDA 対応の PyTorch をインストールしてください。</translation>
    </message>
    <message>
        <source>PyTorch finds no CUDA device, so runs are on the CPU. To use a GPU, check that it and its driver are installed.</source>
        <translation>PyTorch が CUDA デバイスを見つけられないため、CPU で実行します。GPU を使うには、GPU とドライバが正しく入っているか確認してください。</translation>
    </message>
    <message>
        <source>The loss reads the target {column} as classes or chances, so it can be neither scaled nor read as its logarithm. Take it out of data.prepare, or choose another loss.</source>
        <translation>この損失は目標 {column} をクラスまたは確率として読むため、スケーリングも対数もできません。data.prepare から取り除くか、別の損失を選んでください。</translation>
    </message>
    <message>
        <source>No column is an input. Give at least one column the role input in its header.</source>
        <translation>入力の列がありません。列の見出しで、少なくとも一つの列に役割「入力」を付けてください。</translation>
    </message>
    <message>
        <source>No column is the target. Give at least one column the role target in its header.</source>
        <translation>目標の列がありません。列の見出しで、少なくとも一つの列に役割「目標」を付けてください。</translation>
    </message>
    <message>
        <source>Classes are learned one column at a time, but {count} columns are targets: {columns}. Leave one of them as the target.</source>
        <translation>クラスの学習は一度に 1 列ですが、目標が {count} 列あります: {columns}。目標を一つだけにしてください。</translation>
    </message>
    <message>
        <source>The target {column} has {count} different values in the training rows; {loss} needs {needed}. Choose another target, loss or split.</source>
        <translation>目標 {column} は訓練の行に {count} 種類の値があります。{loss} には {needed} が必要です。別の目標、損失、または分割を選んでください。</translation>
    </message>
    <message>
        <source>The loss takes each of the {count} different numbers in {column} for a class of its own. To predict the numbers themselves, choose a loss such as mean squared error.</source>
        <translation>この損失は、列 {column} の異なる数値 {count} 個を、それぞれ別のクラスとして扱います。数値そのものを予測するには、平均二乗誤差などの損失を選んでください。</translation>
    </message>
    <message>
        <source>Column {column} is {role} but holds text: row {row} is “{value}”. Correct the cells, read them as categories, or give the column another role.</source>
        <translation>列 {column} は{role}ですが、文字列を含んでいます。{row} 行目は「{value}」です。セルを直すか、カテゴリとして読み込むか、列に別の役割を与えてください。</translation>
    </message>
    <message>
        <source>Column {column}, row {row}: the value is infinite. Correct it or set the row aside.</source>
        <translation>列 {column} の行 {row}: 値が無限大です。直すか、その行を除外してください。</translation>
    </message>
    <message>
        <source>Column {column}, row {row}: {value} has no logarithm. Correct it, set the row aside, or read the column without log.</source>
        <translation>列 {column} の {row} 行目：{value} には対数がありません。値を直すか、行を除外するか、log を使わずに列を読み込んでください。</translation>
    </message>
    <message>
        <source>Column {column}, row {row}: no training row has the category “{value}”, so it has no number. Read the categories as one-hot columns, choose what a missing value counts as, or split otherwise.</source>
        <translation>列 {column} の {row} 行目：カテゴリ「{value}」は訓練の行にないため、番号がありません。カテゴリを one-hot の列として読み込むか、欠損値を何とみなすかを選ぶか、分割を変えてください。</translation>
    </message>
    <message>
        <source>{column} is empty, and it is not chosen what an empty cell counts as.</source>
        <translation>{column} が空で、空のセルを何とみなすかが選ばれていません。</translation>
    </message>
    <message>
        <source>{column}: “{value}” is not a number.</source>
        <translation>{column}：「{value}」は数値ではありません。</translation>
    </message>
    <message>
        <source>{column} is infinite.</source>
        <translation>{column} が無限大です。</translation>
    </message>
    <message>
        <source>{column}: {value} has no logarithm.</source>
        <translation>{column}：{value} には対数がありません。</translation>
    </message>
    <message>
        <source>{column}: no training row has the category “{value}”, so it has no number.</source>
        <translation>{column}：カテゴリ「{value}」は訓練の行にないため、番号がありません。</translation>
    </message>
    <message>
        <source>Column {column} is {role} but holds text: row {row} is “{value}”. Correct the cells, give the column another role, or, for classes to predict, choose the loss cross-entropy.</source>
        <translation>列 {column} は役割が「{role}」ですが、文字列があります: 行 {row} は「{value}」です。セルを直すか、列を別の役割にするか、予測するクラスであれば損失を交差エントロピーにしてください。</translation>
    </message>
    <message>
        <source>Column {column} is {role} but holds text: row {row} is “{value}”. Correct the cells, or give the column another role.</source>
        <translation>列 {column} は役割が「{role}」ですが、文字列があります: 行 {row} は「{value}」です。セルを直すか、列を別の役割にしてください。</translation>
    </message>
    <message>
        <source>Missing values in column {column}: {count}, the first in row {row}. Fill them in, set the rows aside, or choose “set aside” for rows with missing values.</source>
        <translation>列 {column} の欠損値: {count} 個、最初は行 {row}。入力するか、行を除外するか、欠損値の設定を「行を除外する」にしてください。</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>{file} を読めませんでした: {reason}。</translation>
    </message>
    <message>
        <source>The text is not UTF-8: save the file as UTF-8.</source>
        <translation>文字コードが UTF-8 ではありません。ファイルを UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>This is not valid TOML: {reason}.</source>
        <translation>正しい TOML ではありません: {reason}。</translation>
    </message>
    <message>
        <source>There is no {key} in an experiment; the nearest is {nearest}. There are {known}.</source>
        <translation>実験に {key} はありません。最も近いのは {nearest} です。あるのは {known} です。</translation>
    </message>
    <message>
        <source>{section} is a section: write it as [{section}].</source>
        <translation>{section} はセクションです。[{section}] と書いてください。</translation>
    </message>
    <message>
        <source>Line {line}: {problem}</source>
        <translation>{line} 行目: {problem}</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}: {problem}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}</source>
        <translation>{file} の {line} 行目: {problem}</translation>
    </message>
    <message>
        <source>There is no lesson {name}; the nearest is {nearest}. There are {known}.</source>
        <translation>レッスン {name} はありません。最も近いのは {nearest} です。あるのは {known} です。</translation>
    </message>
    <message>
        <source>The loss {loss} needs the output function {needed}, but the model has {output}: choose {needed} (model.output), or another loss (loss.kind).</source>
        <translation>損失 {loss} には出力関数 {needed} が必要ですが、モデルの出力は {output} です。{needed} (model.output) か別の損失 (loss.kind) を選んでください。</translation>
    </message>
    <message>
        <source>Softmax over {outputs} output is always 1: choose the output function sigmoid or identity (model.output), or a target with two or more classes.</source>
        <translation>{outputs} 個の出力へのソフトマックスは常に 1 になります。出力関数を sigmoid か identity (model.output) にするか、2 クラス以上の目標を選んでください。</translation>
    </message>
    <message>
        <source>model.activations names {activations} activations for {layers} hidden layers: give one for all of them, or one for each.</source>
        <translation>model.activations には {layers} 層の隠れ層に対して {activations} 個の活性化関数があります。全層で一つか、層ごとに一つにしてください。</translation>
    </message>
    <message>
        <source>model.start_values has no values for the parameter {name} of shape {shape}: add them, or choose another model.start than &quot;given&quot;.</source>
        <translation>model.start_values に形 {shape} のパラメータ {name} の値がありません。加えるか、model.start を &quot;given&quot; 以外にしてください。</translation>
    </message>
    <message>
        <source>model.start_values: the parameter {name} is one number: write it as {name} = 1.0, without brackets.</source>
        <translation>model.start_values: パラメータ {name} は 1 つの数値です。括弧を付けずに {name} = 1.0 のように書いてください。</translation>
    </message>
    <message>
        <source>model.start_values: the values for {name} do not have its shape {shape}: write them as lists of numbers nested to that shape.</source>
        <translation>model.start_values: {name} の値の形が {shape} ではありません。その形に入れ子にした数値のリストで書いてください。</translation>
    </message>
    <message>
        <source>model.start_values names {name}, which this model does not have. The nearest is {nearest}; it has {known}.</source>
        <translation>model.start_values の {name} は、このモデルにありません。最も近いのは {nearest} です。あるのは {known} です。</translation>
    </message>
    <message>
        <source>Nesterov momentum is not defined with dampening {dampening}: set optimizer.dampening to 0, or switch optimizer.nesterov off.</source>
        <translation>ダンピング {dampening} ではネステロフのモーメンタムは定義されません。optimizer.dampening を 0 にするか、optimizer.nesterov をオフにしてください。</translation>
    </message>
    <message>
        <source>Rows left out for missing values: {count}, the first is row {row}.</source>
        <translation>欠損値のため除いた行: {count} 行(最初は {row} 行目)。</translation>
    </message>
    <message>
        <source>No row is complete yet. Type a number into every input and target of a row, and the run can begin.</source>
        <translation>まだ値のそろった行がありません。1 つの行のすべての入力と目標に数値を入れると、学習を始められます。</translation>
    </message>
    <message>
        <source>The table has no rows in use. Add rows or take some back into use.</source>
        <translation>表に使用中の行がありません。行を加えるか、除外を解除してください。</translation>
    </message>
    <message>
        <source>No rows are left for training: all {count} rows in use are for validation. Lower the validation share or change the split column.</source>
        <translation>訓練する行がありません: 使用中の {count} 行がすべて検証用です。検証の割合を下げるか、分割の列を変えてください。</translation>
    </message>
    <message>
        <source>Only one row trains: the model can pass through it exactly and learns nothing beyond it.</source>
        <translation>訓練する行が 1 行だけです。モデルはその行をちょうど通れますが、それ以上は何も学べません。</translation>
    </message>
    <message>
        <source>The batch size {batch} is larger than the {rows} training rows: every batch holds all of them.</source>
        <translation>バッチサイズ {batch} が訓練の {rows} 行より大きいため、どのバッチにも全行が入ります。</translation>
    </message>
    <message>
        <source>The input {column} has the same value in every training row: it cannot explain anything.</source>
        <translation>入力 {column} は訓練のどの行でも同じ値なので、何も説明できません。</translation>
    </message>
    <message>
        <source>The run was built for inputs {inputs} and targets {targets}. Reset to train with the new roles.</source>
        <translation>この実行は入力 {inputs}、目標 {targets} で作られています。新しい役割で学習するにはリセットしてください。</translation>
    </message>
    <message>
        <source>Binary cross-entropy needs targets between 0 and 1, but {column} is {value} in row {row}. Choose another loss, or use 0 and 1.</source>
        <translation>二値交差エントロピーの目標は 0 から 1 でなければなりませんが、{column} は行 {row} で {value} です。別の損失を選ぶか、0 と 1 を使ってください。</translation>
    </message>
    <message>
        <source>The weight column {column} must not hold negative values, nor only zeros. First such row: {row}.</source>
        <translation>重みの列 {column} は、負の値や 0 だけであってはなりません。最初の該当行: {row}。</translation>
    </message>
    <message>
        <source>Converged at step {step}: the gradient is below its tolerance. The loss is as low as it gets near these parameters.</source>
        <translation>ステップ{step}で収束しました。勾配が許容値を下回り、このパラメータの近くでは損失はこれ以上小さくなりません。</translation>
    </message>
    <message>
        <source>Converged at step {step}: the last step changed the parameters by less than the tolerance.</source>
        <translation>ステップ{step}で収束しました。最後のステップでのパラメータの変化が許容値を下回りました。</translation>
    </message>
    <message>
        <source>Ended at step {step}: no further decrease is possible. What is left is hidden by the rounding of the numbers.</source>
        <translation>ステップ{step}で終わりました。これ以上は小さくできません。残りは数の丸めに隠れています。</translation>
    </message>
    <message>
        <source>Stopped: at step {bad_step} the loss is no longer a finite number. The parameters are back at step {step}, the last with a finite loss. Lower the learning rate (now {rate}), and go on or reset.</source>
        <translation>停止しました: ステップ {bad_step} で損失が有限の数でなくなりました。パラメータは、損失が有限だった最後のステップ {step} に戻してあります。学習率 (現在 {rate}) を下げて、続けるかリセットしてください。</translation>
    </message>
    <message>
        <source>Stopped: at step {bad_step} the loss is no longer a finite number. The parameters are back at step {step}, the last with a finite loss. Lower the learning rate (now {rate}), or standardize the inputs, and go on or reset.</source>
        <translation>停止しました: ステップ {bad_step} で損失が有限の数でなくなりました。パラメータは、損失が有限だった最後のステップ {step} に戻してあります。学習率 (現在 {rate}) を下げるか、入力を標準化して、続けるかリセットしてください。</translation>
    </message>
    <message>
        <source>Stopped: the loss is not a finite number from the start. Standardize inputs and targets, choose smaller start values, or use float64.</source>
        <translation>停止しました: 損失が最初から有限の数ではありません。入力と目標を標準化するか、初期値を小さくするか、float64 を使ってください。</translation>
    </message>
    <message>
        <source>The run goes on with the rows and settings from before that change.</source>
        <translation>学習は、その変更の前の行と設定で続きます。</translation>
    </message>
    <message>
        <source>Stopped early in epoch {epoch}: for {patience} epochs the loss has not fallen below {loss:.6g}. The parameters of epoch {best_epoch} are back.</source>
        <translation>エポック {epoch} で早期終了しました: {patience} エポックの間、損失が {loss:.6g} を下回りませんでした。パラメータはエポック {best_epoch} のものに戻しました。</translation>
    </message>
    <message>
        <source>The device has not enough memory for this step. Choose a smaller batch size, a smaller model or the CPU, then go on.</source>
        <translation>このステップにはデバイスのメモリが足りません。バッチサイズかモデルを小さくするか、CPU を選んでから続けてください。</translation>
    </message>
    <message>
        <source>The run stopped with an error: {error}. Change the setting that it speaks of and reset; the log has the details.</source>
        <translation>実行がエラーで停止しました: {error}。エラーが示す設定を変えてリセットしてください。詳しくはログにあります。</translation>
    </message>
    <message>
        <source>PyTorch could not be loaded, so nothing can be trained: {error}. Run the set-up again.</source>
        <translation>PyTorch を読み込めないため、学習できません: {error}。セットアップをやり直してください。</translation>
    </message>
    <message>
        <source>“{text}” is not a number (column “{column}”, row {row}). Type a number such as 0.5 or 1e-3, or nothing for a missing value.</source>
        <translation>「{text}」は数値ではありません (列「{column}」、行 {row})。0.5 や 1e-3 のような数値を入力するか、欠損値なら空にしてください。</translation>
    </message>
    <message>
        <source>Something went wrong that Stepfit did not expect ({kind}). Your work is still here; please save it. The details are in {file}.</source>
        <translation>Stepfit が想定していない問題が起きました ({kind})。作業内容は残っていますので、保存してください。詳しくは {file} にあります。</translation>
    </message>
    <message>
        <source>The changed rows were saved beside the experiment, as {file}.</source>
        <translation>変更した行を実験と同じ場所に {file} として保存しました。</translation>
    </message>
    <message>
        <source>Rows set aside: {count}. A CSV file cannot hold that, so they were saved as ordinary rows.</source>
        <translation>除外した行: {count}。CSV ファイルには除外の印を残せないため、普通の行として保存しました。</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number. Type digits, for example 100.</source>
        <translation>「{text}」は整数ではありません。100 のように数字を入力してください。</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Type a number such as 0.01 or 1e-6.</source>
        <translation>「{text}」は数値ではありません。0.01 や 1e-6 のような数値を入力してください。</translation>
    </message>
    <message>
        <source>The coding style “{style}” is written for one input and one target, but the table has {inputs} and {targets}. Change the roles, or use Stepfit&apos;s own training step.</source>
        <translation>書き方「{style}」のコードは入力1つ、目標1つ用ですが、表には入力が {inputs}、目標が {targets} あります。役割を変えるか、Stepfit 標準の学習ステップを使ってください。</translation>
    </message>
    <message>
        <source>The coding style “{style}” knows no row weights. Give the weight column another role, or use Stepfit&apos;s own training step.</source>
        <translation>書き方「{style}」のコードは行の重みを扱いません。重みの列に別の役割を与えるか、Stepfit 標準の学習ステップを使ってください。</translation>
    </message>
    <message>
        <source>The coding style “{style}” computes on the processor only. Choose the device cpu, or use Stepfit&apos;s own training step.</source>
        <translation>書き方「{style}」のコードは CPU でだけ計算します。デバイス cpu を選ぶか、Stepfit 標準の学習ステップを使ってください。</translation>
    </message>
    <message>
        <source>The coding style “{style}” is written for {key} = {needed}, but it is {value}. Change it back, or use Stepfit&apos;s own training step.</source>
        <translation>書き方「{style}」のコードは {key} = {needed} 用ですが、いまは {value} です。元に戻すか、Stepfit 標準の学習ステップを使ってください。</translation>
    </message>
    <message>
        <source>The formula has {length} characters, and at most {most} are read: write a shorter one.</source>
        <translation>式は {length} 文字ありますが、読み取れるのは {most} 文字までです。短くしてください。</translation>
    </message>
    <message>
        <source>The number {number} is too large: the largest is about 1.8e308.</source>
        <translation>数値 {number} は大きすぎます。最大は約 1.8e308 です。</translation>
    </message>
    <message>
        <source>A name in back-quotes ends with a second one: write `name`, with at least one letter.</source>
        <translation>バッククォートで始まる名前は、もう 1 つのバッククォートで終わります。`name` のように、1 文字以上で書いてください。</translation>
    </message>
    <message>
        <source>This text is never closed: add a {sign} at its end.</source>
        <translation>この文字列は閉じられていません。終わりに {sign} を付けてください。</translation>
    </message>
    <message>
        <source>An invisible character ({code}) stands in the formula: delete it, or type this part again.</source>
        <translation>式の中に見えない文字({code})があります。削除するか、この部分を入力し直してください。</translation>
    </message>
    <message>
        <source>Quotes have no meaning in a formula: write names as they are, and names with spaces in back-quotes, as `my column`.</source>
        <translation>引用符は式の中では意味を持ちません。名前はそのまま書き、空白を含む名前は `my column` のようにバッククォートで囲んでください。</translation>
    </message>
    <message>
        <source>{character} has no meaning in a formula: write numbers, names, + - * / ^, parentheses and functions; names with other signs in back-quotes.</source>
        <translation>{character} は式の中では意味を持ちません。使えるのは数値、名前、+ - * / ^、括弧、関数です。ほかの記号を含む名前はバッククォートで囲んでください。</translation>
    </message>
    <message>
        <source>The section [expected] cannot be used, because of {place}.</source>
        <translation>[expected] の部分は、{place} のために使えません。</translation>
    </message>
    <message>
        <source>{name} stands for nothing here: only numbers can be used.</source>
        <translation>{name} はここでは何も表しません。使えるのは数値だけです。</translation>
    </message>
    <message>
        <source>{name} stands for nothing here; the nearest is {nearest}. There are {known}.</source>
        <translation>{name} はここでは何も表しません。最も近いものは {nearest} です。使える名前: {known}。</translation>
    </message>
    <message>
        <source>The formula is empty: write one such as a + b*x.</source>
        <translation>式が空です。a + b*x のような式を書いてください。</translation>
    </message>
    <message>
        <source>The formula has more than {most} numbers, names and operations: write a shorter one.</source>
        <translation>式に含まれる数値、名前、演算が {most} 個を超えています。短くしてください。</translation>
    </message>
    <message>
        <source>The formula is nested more than {most} levels deep: write it with fewer parentheses and signs.</source>
        <translation>式の入れ子が {most} 段を超えています。括弧や符号を減らしてください。</translation>
    </message>
    <message>
        <source>Between {left} and {right} something is missing, such as + or *; the sign for decimals is a point.</source>
        <translation>{left} と {right} の間に + や * などが抜けています。小数点はピリオドです。</translation>
    </message>
    <message>
        <source>Between {left} and {right} an operator is missing. To multiply, write {left}*{right}.</source>
        <translation>{left} と {right} の間に演算子がありません。掛け算は {left}*{right} と書いてください。</translation>
    </message>
    <message>
        <source>{name} is a function: write {call}. A column or a parameter of that name stands in back-quotes: `{name}`.</source>
        <translation>{name} は関数です。{call} のように書いてください。同じ名前の列やパラメータは `{name}` のようにバッククォートで囲みます。</translation>
    </message>
    <message>
        <source>There is no function {name}; the nearest is {nearest}. To multiply, write {name}*(…). Functions are {known}.</source>
        <translation>関数 {name} はありません。最も近いものは {nearest} です。掛け算は {name}*(…) と書いてください。使える関数: {known}。</translation>
    </message>
    <message>
        <source>{name} is written {call}; the number of values here is {given}.</source>
        <translation>{name} は {call} のように書きます。ここに書かれた値は {given} 個です。</translation>
    </message>
    <message>
        <source>The formula ends after {after}, where a number, a name or ( should follow.</source>
        <translation>式が {after} で終わっています。続けて数値、名前、または ( が必要です。</translation>
    </message>
    <message>
        <source>A number, a name or ( is expected here, not {found}.</source>
        <translation>ここには {found} ではなく、数値、名前、または ( が必要です。</translation>
    </message>
    <message>
        <source>This {opening} is never closed: add a {sign}.</source>
        <translation>この {opening} が閉じられていません。{sign} を加えてください。</translation>
    </message>
    <message>
        <source>An operator or {sign} is expected here, not {found}.</source>
        <translation>ここには {found} ではなく、演算子または {sign} が必要です。</translation>
    </message>
    <message>
        <source>This ) closes nothing: there is no ( for it.</source>
        <translation>この ) に対応する ( がありません。</translation>
    </message>
    <message>
        <source>A formula has no =: write only what stands to the right of it. To compare, write ==.</source>
        <translation>式に = は使えません。= の右側だけを書いてください。比較には == を使います。</translation>
    </message>
    <message>
        <source>A comma separates the values of a function; the sign for decimals is a point, as in 1.5.</source>
        <translation>カンマは関数の値を区切るものです。小数点は 1.5 のようにピリオドで書いてください。</translation>
    </message>
    <message>
        <source>{found} has no meaning here: an operator such as + or * is expected.</source>
        <translation>{found} はここでは意味を持ちません。+ や * などの演算子が必要です。</translation>
    </message>
    <message>
        <source>A comparison is no number: it stands only as the first value of where. For 1 where it holds and 0 elsewhere, write where(x &gt; 0, 1, 0).</source>
        <translation>比較は数値ではなく、where の最初の値としてのみ使えます。成り立つところを 1、それ以外を 0 にするには where(x &gt; 0, 1, 0) と書いてください。</translation>
    </message>
    <message>
        <source>Comparisons cannot be chained: for 0 &lt; x &lt; 1 write one where in another, as where(x &gt; 0, where(x &lt; 1, a, b), b).</source>
        <translation>比較を続けて書くことはできません。0 &lt; x &lt; 1 は where(x &gt; 0, where(x &lt; 1, a, b), b) のように、where の中に where を書いてください。</translation>
    </message>
    <message>
        <source>The first value of where is a comparison, as in where(x &gt; 0, a, b).</source>
        <translation>where の最初の値は、where(x &gt; 0, a, b) のように比較でなければなりません。</translation>
    </message>
    <message>
        <source>After a point a name is expected, as in x.T or x.shape.</source>
        <translation>ピリオドの後には、x.T や x.shape のように名前が必要です。</translation>
    </message>
    <message>
        <source>{name}=… stands after the values without a name: move it to the end.</source>
        <translation>{name}=… は名前のない値の後に書きます。最後に移してください。</translation>
    </message>
    <message>
        <source>The table cannot be written to a CSV file that pandas reads back: a name or a text in it holds characters that no such file can. Change it, and the script can be written.</source>
        <translation>この表は、pandas が同じ内容に読み戻せる CSV ファイルに書けません。CSV に入れられない文字が列名または文字列にあります。直すとスクリプトを書けます。</translation>
    </message>
    <message>
        <source>{problem} {how}</source>
        <translation>{problem}{how}</translation>
    </message>
    <message>
        <source>{first} and {second} were broadcast to {result}: each element of one meets several of the other. To pair them one by one, give both the same shape, with .squeeze(), .unsqueeze(1) or .reshape(…).</source>
        <translation>{first} と {second} が {result} にブロードキャストされ、一方の各要素が他方の複数の要素と組み合わされました。一対一で対応させるには、.squeeze()、.unsqueeze(1)、.reshape(…) で形をそろえてください。</translation>
    </message>
    <message>
        <source>{first} {operator} {second}: the one has the shape of the other transposed. Write .T after one of them.</source>
        <translation>{first} {operator} {second}: 一方は他方を転置した形です。どちらかに .T を付けてください。</translation>
    </message>
    <message>
        <source>{first} {operator} {second}: the shapes do not fit, though both have {count} elements. Give one the shape of the other, as in A.reshape{second}.</source>
        <translation>{first} {operator} {second}: どちらも {count} 要素ですが、形が合いません。A.reshape{second} のように一方の形をもう一方に合わせてください。</translation>
    </message>
    <message>
        <source>{first} {operator} {second}: the sizes {one} and {other} differ in dimension {place}, and * works element by element. For a matrix product write @.</source>
        <translation>{first} {operator} {second}: 次元 {place} のサイズ {one} と {other} が異なります。* は要素ごとの積です。行列積には @ を使ってください。</translation>
    </message>
    <message>
        <source>{first} {operator} {second}: the sizes {one} and {other} differ in dimension {place}. Element by element, sizes are the same or one of them is 1.</source>
        <translation>{first} {operator} {second}: 次元 {place} のサイズ {one} と {other} が異なります。要素ごとの演算では、サイズが等しいか、一方が 1 である必要があります。</translation>
    </message>
    <message>
        <source>{left} @ {right}: a matrix product needs vectors or matrices on both sides. To multiply by a number, write *.</source>
        <translation>{left} @ {right}: 行列積は両側にベクトルか行列が必要です。数を掛けるには * を使ってください。</translation>
    </message>
    <message>
        <source>{left} @ {right}: the inner sizes {one} and {other} differ. Try {remedy}.</source>
        <translation>{left} @ {right}: 内側のサイズ {one} と {other} が異なります。{remedy} を試してください。</translation>
    </message>
    <message>
        <source>{left} @ {right}: the inner sizes {one} and {other} differ. To multiply element by element, write *.</source>
        <translation>{left} @ {right}: 内側のサイズ {one} と {other} が異なります。要素ごとに掛けるには * を使ってください。</translation>
    </message>
    <message>
        <source>{left} @ {right}: the inner sizes {one} and {other} differ. The last size of the first and the first of the second must be the same.</source>
        <translation>{left} @ {right}: 内側のサイズ {one} と {other} が異なります。左の最後のサイズと右の最初のサイズは等しくなければなりません。</translation>
    </message>
    <message>
        <source>A matrix product needs one type of numbers, and here {left} meets {right}. Try {remedy}.</source>
        <translation>行列積には同じ型の数が必要ですが、ここでは {left} と {right} です。{remedy} を試してください。</translation>
    </message>
    <message>
        <source>The result would have the shape {shape}, which is {elements:,} elements; the calculator makes at most {most:,}. Take a part first, as in X[:100].</source>
        <translation>結果は形 {shape}、{elements:,} 要素になりますが、計算機の上限は {most:,} 要素です。X[:100] のように先に一部を取り出してください。</translation>
    </message>
    <message>
        <source>This line takes too much work for the calculator, which must not hold up the training. Use smaller tensors, or take the steps one line at a time.</source>
        <translation>この行の計算は重すぎます（学習を止めないよう上限があります）。小さいテンソルを使うか、一行ずつに分けてください。</translation>
    </message>
    <message>
        <source>Whole numbers have no negative powers that are whole: convert first, as in A.float()**-1.</source>
        <translation>整数の負のべき乗は整数になりません。A.float()**-1 のように先に変換してください。</translation>
    </message>
    <message>
        <source>True and False cannot be subtracted: write logical_not(A) for the opposite, or A.int() for 1 and 0.</source>
        <translation>True と False は引き算できません。反転は logical_not(A)、1 と 0 にするには A.int() と書いてください。</translation>
    </message>
    <message>
        <source>Division by zero has no result. In a tensor it gives inf or nan: tensor(1.) / 0.</source>
        <translation>0 での割り算に結果はありません。テンソルなら inf か nan になります: tensor(1.) / 0</translation>
    </message>
    <message>
        <source>0 has no negative powers: that would divide by zero.</source>
        <translation>0 の負のべき乗はありません。0 で割ることになります。</translation>
    </message>
    <message>
        <source>A power of a negative number with a fraction is no real number.</source>
        <translation>負の数の小数乗は実数になりません。</translation>
    </message>
    <message>
        <source>The number becomes too large: int64 ends at about 9.2e18 and float64 at about 1.8e308.</source>
        <translation>数が大きくなりすぎます。int64 は約 9.2e18、float64 は約 1.8e308 までです。</translation>
    </message>
    <message>
        <source>{name} divides by the number of elements less {correction}, which is {count} - {correction} here: take more elements, or write correction=0.</source>
        <translation>{name} は要素数から {correction} を引いた数で割ります。ここでは {count} - {correction} です。要素を増やすか、correction=0 としてください。</translation>
    </message>
    <message>
        <source>{name} of no numbers at all has no value: the shape is {shape}.</source>
        <translation>数が一つもないので {name} に値はありません。形は {shape} です。</translation>
    </message>
    <message>
        <source>A list in brackets is no tensor yet: write tensor(…) around it, as in tensor([1., 2.]).</source>
        <translation>角括弧のリストはまだテンソルではありません。tensor([1., 2.]) のように tensor(…) で囲んでください。</translation>
    </message>
    <message>
        <source>Along a dimension there are two results, the values and their places: write .values or .indices after it.</source>
        <translation>次元に沿った結果は値と位置の二つです。後に .values か .indices を付けてください。</translation>
    </message>
    <message>
        <source>A tensor or a number is needed here, and this is {kind}.</source>
        <translation>ここにはテンソルか数が必要ですが、これは {kind} です。</translation>
    </message>
    <message>
        <source>{what} needs decimal numbers, and this tensor of shape {shape} is {dtype}. Convert it, as in A.float(), or write its numbers with a point, as in tensor([1., 2.]).</source>
        <translation>{what} には浮動小数点数が必要ですが、この形 {shape} のテンソルは {dtype} です。A.float() で変換するか、tensor([1., 2.]) のように小数点を付けてください。</translation>
    </message>
    <message>
        <source>{what} is a whole number such as 3, and this is {given}.</source>
        <translation>{what} には 3 のような整数を書きます。これは {given} です。</translation>
    </message>
    <message>
        <source>{what} is a number, and this is {given}.</source>
        <translation>{what} には数を書きます。これは {given} です。</translation>
    </message>
    <message>
        <source>{what} is True or False, and this is {given}.</source>
        <translation>{what} には True か False を書きます。これは {given} です。</translation>
    </message>
    <message>
        <source>dtype is one of {known}, and this is {given}.</source>
        <translation>dtype は {known} のいずれかです。これは {given} です。</translation>
    </message>
    <message>
        <source>A size cannot be negative, and here it is {shape}.</source>
        <translation>サイズは負にできません。ここでは {shape} です。</translation>
    </message>
    <message>
        <source>There is no dimension {dim}: this is a single number, of shape (). Leave dim out.</source>
        <translation>次元 {dim} はありません。これは形 () の単独の数です。dim を消してください。</translation>
    </message>
    <message>
        <source>There is no dimension {dim} in the shape {shape}: dim is one of 0 to {last}, or -1 for the last.</source>
        <translation>形 {shape} に次元 {dim} はありません。dim は 0 から {last}、最後は -1 でも指定できます。</translation>
    </message>
    <message>
        <source>The formula (model.formula) is empty: write one of your columns and of names for what is to be found, such as {proposed}.</source>
        <translation>式(model.formula)が空です。列の名前と、求めたい値の名前を使って書いてください。例: {proposed}</translation>
    </message>
    <message>
        <source>The formula has no parameters, so there is nothing to train: use names that are no columns, as in {proposed}.</source>
        <translation>式にパラメータがないため、訓練するものがありません。{proposed} のように、列の名前ではない名前を使ってください。</translation>
    </message>
    <message>
        <source>{name} is a number here, and a column is called so, too: write the column as `{name}`.</source>
        <translation>{name} はここでは数値ですが、同じ名前の列もあります。列は `{name}` と書いてください。</translation>
    </message>
    <message>
        <source>{name} is written with other letters than the column {column}, in full width perhaps: write {column}.</source>
        <translation>{name} は列 {column} と文字の種類が違います(全角など)。{column} と書いてください。</translation>
    </message>
    <message>
        <source>{name} is no column, and the name of a parameter has letters, digits and _ only.</source>
        <translation>{name} という列はありません。パラメータの名前に使えるのは文字、数字、_ だけです。</translation>
    </message>
    <message>
        <source>{name} is no input column; the nearest is {nearest}. The name of a parameter has letters, digits and _ only.</source>
        <translation>{name} という入力の列はありません。最も近いものは {nearest} です。パラメータの名前に使えるのは文字、数字、_ だけです。</translation>
    </message>
    <message>
        <source>The formula uses the column {column}, which is no input (its role: {role}). Give it the role input in its header, or call the parameter otherwise.</source>
        <translation>式で使われている列 {column} は入力ではありません(役割: {role})。見出しで役割を入力にするか、パラメータに別の名前を付けてください。</translation>
    </message>
    <message>
        <source>{function} is applied twice, as the outermost function of the formula and as the output function (model.output). Leave it out of the formula, or choose the output function identity.</source>
        <translation>{function} が 2 回使われています: 式の一番外側の関数と、出力関数 (model.output) です。式から外すか、出力関数に identity を選んでください。</translation>
    </message>
    <message>
        <source>Inputs that the formula does not use: {columns}. Its names that are no columns are parameters: {names}.</source>
        <translation>式が使っていない入力: {columns}。式の中の列でない名前はパラメータです: {names}。</translation>
    </message>
    <message>
        <source>The lower bound {low} of {name} is above its upper bound {high}: exchange them, or take one away.</source>
        <translation>{name} の下限 {low} が上限 {high} より大きくなっています。入れ替えるか、どちらかを取り除いてください。</translation>
    </message>
    <message>
        <source>All parameters of the formula are fixed, so there is nothing to train: free one of {known}.</source>
        <translation>式のパラメータがすべて固定されているため、訓練するものがありません。{known} のどれかの固定を外してください。</translation>
    </message>
    <message>
        <source>The start value {value} of {name} lies outside of its bounds ({low} to {high}): change one of them.</source>
        <translation>{name} の初期値 {value} が範囲({low} から {high})の外にあります。どちらかを変えてください。</translation>
    </message>
    <message>
        <source>{key}: the bound of {name} must be one number, not a list.</source>
        <translation>{key}: {name} の限界は、リストではなく 1 つの数値でなければなりません。</translation>
    </message>
    <message>
        <source>{key} names {name}, which is no parameter of the formula. The nearest is {nearest}; it has {known}.</source>
        <translation>{key} にある {name} は、式のパラメータではありません。最も近いものは {nearest} です。パラメータ: {known}。</translation>
    </message>
    <message>
        <source>In the formula e is the number 2.71828…, not a parameter. For a parameter of that name write `e` in back-quotes.</source>
        <translation>式の中の e はパラメータではなく、数 2.71828… です。その名前のパラメータは、バッククォートで囲んで `e` と書いてください。</translation>
    </message>
    <message>
        <source>A formula predicts one number, but the model has {outputs} outputs: leave one target, or choose another model (model.kind).</source>
        <translation>式が予測するのは 1 つの数値ですが、モデルの出力は {outputs} 個です。目標を 1 つにするか、別のモデル(model.kind)を選んでください。</translation>
    </message>
    <message>
        <source>A parameter cannot be called {name}, which is a word of torch: choose another name, such as {name}_1.</source>
        <translation>{name} は torch が使う名前なので、パラメータの名前にはできません。{name}_1 など、別の名前にしてください。</translation>
    </message>
    <message>
        <source>The formula&apos;s value has no gradient for {names}, so there is nothing to train: a parameter must stand in a sum, a product or a function, not only in a comparison.</source>
        <translation>式の値には {names} についての勾配がないため、訓練するものがありません。パラメータは比較の中だけでなく、和、積、関数の中で使ってください。</translation>
    </message>
    <message>
        <source>The formula cannot be computed in {dtype}: a number in it is too large. Choose float64 (training.dtype) or a smaller number.</source>
        <translation>式の中の数値が大きすぎるため、{dtype} では計算できません。float64(training.dtype)か、より小さい数値にしてください。</translation>
    </message>
    <message>
        <source>tensor(…) takes one value: several numbers stand in brackets within, as in tensor([1., 2.]).</source>
        <translation>tensor(…) に渡す値は 1 つです。複数の数は tensor([1., 2.]) のように、角括弧に入れて渡してください。</translation>
    </message>
    <message>
        <source>Inside the brackets stand numbers. To put tensors side by side, write stack([A, B]).</source>
        <translation>角括弧の中には数を書きます。テンソルを並べるには stack([A, B]) と書いてください。</translation>
    </message>
    <message>
        <source>The rows of a tensor are all of one length, and these have {lengths}. A single number counts as none.</source>
        <translation>テンソルの行はすべて同じ長さです。ここでは {lengths} です（単独の数は 0 と数えます）。</translation>
    </message>
    <message>
        <source>tensor(…) takes numbers and lists of them, as in tensor([[1., 2.], [3., 4.]]); this is {kind}.</source>
        <translation>tensor(…) は tensor([[1., 2.], [3., 4.]]) のように数か数のリストを取ります。これは {kind} です。</translation>
    </message>
    <message>
        <source>Only decimal numbers have gradients, and these are {dtype}: write them with a point, as in tensor(3., requires_grad=True).</source>
        <translation>勾配を持てるのは浮動小数点数だけで、これは {dtype} です。tensor(3., requires_grad=True) のように小数点を付けてください。</translation>
    </message>
    <message>
        <source>arange does not get from {first} to {last} in steps of {step}: choose another step.</source>
        <translation>arange は {first} から {last} へ {step} 刻みでは進めません。刻みを変えてください。</translation>
    </message>
    <message>
        <source>A tensor has at most {most} dimensions.</source>
        <translation>テンソルの次元は最大 {most} です。</translation>
    </message>
    <message>
        <source>randint draws from {low} up to {high}: the second must be larger.</source>
        <translation>randint は {low} から {high} の手前まで引きます。後の数を大きくしてください。</translation>
    </message>
    <message>
        <source>{shape} has {dims} dimensions, and here are {count} places in brackets.</source>
        <translation>形 {shape} の次元は {dims} 個ですが、角括弧の中に位置が {count} 個あります。</translation>
    </message>
    <message>
        <source>A list or a shape has one place in brackets, as in X.shape[0].</source>
        <translation>リストや形では、X.shape[0] のように角括弧の中に位置を一つ書きます。</translation>
    </message>
    <message>
        <source>There is no place {place}: the last of {count} is {last}.</source>
        <translation>位置 {place} はありません。{count} 個のうち最後は {last} です。</translation>
    </message>
    <message>
        <source>Places are whole numbers or True and False, and this tensor is {dtype}. Convert it with .long(), or compare, as in A[A &gt; 0].</source>
        <translation>位置は整数か True と False で、このテンソルは {dtype} です。.long() で変換するか、A[A &gt; 0] のように比較してください。</translation>
    </message>
    <message>
        <source>In brackets stand places, as in A[0], A[:, 1] or A[2:5]; this is {kind}.</source>
        <translation>角括弧の中には A[0]、A[:, 1]、A[2:5] のように位置を書きます。これは {kind} です。</translation>
    </message>
    <message>
        <source>A slice goes forward: its step is 1 or more. To reverse, write flip(A, 0).</source>
        <translation>スライスは前へ進み、刻みは 1 以上です。逆順にするには flip(A, 0) と書いてください。</translation>
    </message>
    <message>
        <source>There is no place {place}: dimension {dim} of {shape} is empty.</source>
        <translation>位置 {place} はありません。形 {shape} の次元 {dim} は空です。</translation>
    </message>
    <message>
        <source>There is no place {place} in dimension {dim} of {shape}: places go from 0 to {last}, or from -1 back to -{size}.</source>
        <translation>形 {shape} の次元 {dim} に位置 {place} はありません。位置は 0 から {last}、後ろからは -1 から -{size} です。</translation>
    </message>
    <message>
        <source>True and False in brackets need the shape of the tensor: {mask} does not fit {shape}.</source>
        <translation>角括弧の中の True と False はテンソルと同じ形が必要です。{mask} は {shape} に合いません。</translation>
    </message>
    <message>
        <source>The places in brackets do not fit together: their shapes are {shapes}.</source>
        <translation>角括弧の中の位置どうしが合いません。形は {shapes} です。</translation>
    </message>
    <message>
        <source>outer takes two vectors, and here are {first} and {second}.</source>
        <translation>outer はベクトルを二つ取ります。ここでは {first} と {second} です。</translation>
    </message>
    <message>
        <source>{what} needs a square matrix, and this has the shape {shape}. For others there is linalg.pinv(A).</source>
        <translation>{what} には正方行列が必要ですが、これは形 {shape} です。それ以外には linalg.pinv(A) があります。</translation>
    </message>
    <message>
        <source>This {shape} matrix is singular: its determinant is 0, as a row depends on the others, so it has no inverse. linalg.pinv(A) gives the nearest there is.</source>
        <translation>この {shape} の行列は特異です。ある行が他の行に従属していて行列式が 0 なので、逆行列がありません。linalg.pinv(A) で擬似逆行列が得られます。</translation>
    </message>
    <message>
        <source>The matrix is nearly singular (condition number {condition:.1e}): in {dtype} hardly a digit of this is right.</source>
        <translation>行列がほとんど特異です（条件数 {condition:.1e}）。{dtype} ではこの結果の桁はほぼ信用できません。</translation>
    </message>
    <message>
        <source>solve needs as many rows on both sides, and here are {left} and {right}.</source>
        <translation>solve では両辺の行数が等しい必要があります。ここでは {left} と {right} です。</translation>
    </message>
    <message>
        <source>{what} needs a matrix, and this has the shape {shape}.</source>
        <translation>{what} には行列が必要ですが、これは形 {shape} です。</translation>
    </message>
    <message>
        <source>At most one size of a shape may be -1, and none less: this is {shape}.</source>
        <translation>形の中で -1 にできるサイズは一つだけで、それより小さい数は使えません。これは {shape} です。</translation>
    </message>
    <message>
        <source>{before} has {count:,} elements, which cannot be divided by {known:,}: no size in the place of -1 makes {shape} fit.</source>
        <translation>{before} の {count:,} 要素は {known:,} で割り切れないので、-1 をどう決めても {shape} にはなりません。</translation>
    </message>
    <message>
        <source>{before} has {count:,} elements, and {shape} has {known:,}. A shape must keep the number of elements; one size may be -1, which is then worked out, as in .reshape(-1, 1).</source>
        <translation>{before} は {count:,} 要素、{shape} は {known:,} 要素です。要素数は変えられません。.reshape(-1, 1) のようにサイズの一つを -1 にすると自動で決まります。</translation>
    </message>
    <message>
        <source>T turns a matrix around, and {shape} has {dims} dimensions: name two of them, as in .transpose(1, 2).</source>
        <translation>T は行列の転置で、{shape} は {dims} 次元です。.transpose(1, 2) のように二つの次元を指定してください。</translation>
    </message>
    <message>
        <source>A tensor of shape {shape} has one dimension, and T changes nothing. For a column write .unsqueeze(1), or .reshape(-1, 1).</source>
        <translation>形 {shape} のテンソルは一次元なので、T では何も変わりません。列にするには .unsqueeze(1) か .reshape(-1, 1) と書いてください。</translation>
    </message>
    <message>
        <source>permute names every dimension of {shape} once, as in .permute(1, 0).</source>
        <translation>permute には .permute(1, 0) のように {shape} のすべての次元を一度ずつ書きます。</translation>
    </message>
    <message>
        <source>{before} cannot be expanded to {shape}: only sizes of 1 can be stretched.</source>
        <translation>{before} を {shape} に広げることはできません。広げられるのはサイズ 1 だけです。</translation>
    </message>
    <message>
        <source>repeat takes a number for each dimension of {shape}.</source>
        <translation>repeat には {shape} の次元ごとに数を書きます。</translation>
    </message>
    <message>
        <source>Tensors to put together stand in brackets, as in stack([A, B]); this is {kind}.</source>
        <translation>まとめるテンソルは stack([A, B]) のように角括弧に入れます。これは {kind} です。</translation>
    </message>
    <message>
        <source>stack puts together tensors of one shape, and here are {first} and {second}.</source>
        <translation>stack は同じ形のテンソルをまとめます。ここでは {first} と {second} です。</translation>
    </message>
    <message>
        <source>A single number, of shape (), has no dimension for cat: use stack([…]).</source>
        <translation>形 () の単独の数には cat でつなぐ次元がありません。stack([…]) を使ってください。</translation>
    </message>
    <message>
        <source>cat along dimension {dim} needs the other sizes to be the same, and here are {first} and {second}.</source>
        <translation>次元 {dim} に沿った cat では、ほかのサイズが等しい必要があります。ここでは {first} と {second} です。</translation>
    </message>
    <message>
        <source>item() takes the only number out of a tensor, and {shape} has {count:,}.</source>
        <translation>item() はただ一つの数を取り出すもので、{shape} には {count:,} 個あります。</translation>
    </message>
    <message>
        <source>Every result is shown by itself: write only what stands in the parentheses.</source>
        <translation>結果は自動で表示されます。括弧の中身だけを書いてください。</translation>
    </message>
    <message>
        <source>{name} stands after a value and a point, as in A.{name}(…).</source>
        <translation>{name} は A.{name}(…) のように、値とピリオドの後に書きます。</translation>
    </message>
    <message>
        <source>There is no function {name}. The nearest is {nearest}.</source>
        <translation>関数 {name} はありません。最も近いのは {nearest} です。</translation>
    </message>
    <message>
        <source>{name} would change a tensor in place, and the calculator only makes new ones: assign the result to a name, as in A = A * 2.</source>
        <translation>{name} はテンソルをその場で書き換えますが、計算機は新しいテンソルだけを作ります。A = A * 2 のように結果を名前に代入してください。</translation>
    </message>
    <message>
        <source>A tensor has no method {name}. The nearest is {nearest}.</source>
        <translation>テンソルに {name} というメソッドはありません。最も近いのは {nearest} です。</translation>
    </message>
    <message>
        <source>The values in parentheses do not fit. It is called so: {usage}.</source>
        <translation>括弧の中の値が合いません。呼び出し方: {usage}</translation>
    </message>
    <message>
        <source>There is nothing to differentiate: no tensor with requires_grad=True took part. Make one, as in w = tensor(4., requires_grad=True). Parameters of the run come without: w = weight.requires_grad_().</source>
        <translation>微分するものがありません。requires_grad=True のテンソルが使われていません。w = tensor(4., requires_grad=True) のように作ってください。実行中のパラメータには付いていないので、w = weight.requires_grad_() とします。</translation>
    </message>
    <message>
        <source>Only a single number can be differentiated, and this has the shape {shape}: make one of it first, as in .sum().backward() or .mean().backward().</source>
        <translation>微分できるのは一つの数だけで、これは形 {shape} です。.sum().backward() や .mean().backward() のように、先に一つの数にしてください。</translation>
    </message>
    <message>
        <source>This was differentiated before, and what was kept for it is gone: work out the value anew, then call backward() again.</source>
        <translation>すでに微分済みで、そのための記録は残っていません。値を計算し直してから backward() を呼んでください。</translation>
    </message>
    <message>
        <source>Autograd does not follow this tensor, so it has no gradient: it was made without requires_grad=True.</source>
        <translation>このテンソルは requires_grad=True なしで作られ、自動微分の対象ではないため、勾配はありません。</translation>
    </message>
    <message>
        <source>Gradients are kept only for tensors made with requires_grad=True, and this one was worked out from others.</source>
        <translation>勾配が残るのは requires_grad=True で作ったテンソルだけです。これは他のテンソルから計算されたものです。</translation>
    </message>
    <message>
        <source>There is no gradient yet: call .backward() on what was made of it.</source>
        <translation>勾配はまだありません。これから計算した値の .backward() を呼んでください。</translation>
    </message>
    <message>
        <source>{name} is a method: write .{name}(), with parentheses.</source>
        <translation>{name} はメソッドです。.{name}() のように括弧を付けてください。</translation>
    </message>
    <message>
        <source>A tensor has no {name}. The nearest is {nearest}.</source>
        <translation>テンソルに {name} はありません。最も近いのは {nearest} です。</translation>
    </message>
    <message>
        <source>mT turns matrices around, and this has the shape {shape}.</source>
        <translation>mT は行列を転置するもので、これは形 {shape} です。</translation>
    </message>
    <message>
        <source>A name stands twice in the parentheses: leave one out.</source>
        <translation>括弧の中に同じ名前が二つあります。一つを消してください。</translation>
    </message>
    <message>
        <source>This is no function and cannot be called: to multiply, write *.</source>
        <translation>これは関数ではないので呼び出せません。掛けるには * を使ってください。</translation>
    </message>
    <message>
        <source>PyTorch refuses this: {error}</source>
        <translation>PyTorch が受け付けません: {error}</translation>
    </message>
    <message>
        <source>{name} is a function: its values stand in parentheses, {name}(…).</source>
        <translation>{name} は関数です。値は {name}(…) のように括弧の中に書きます。</translation>
    </message>
    <message>
        <source>{name} is a value and no function: to multiply, write {name} * (…); for a part, {name}[…].</source>
        <translation>{name} は値で、関数ではありません。掛けるには {name} * (…)、一部を取り出すには {name}[…] と書いてください。</translation>
    </message>
    <message>
        <source>There is no {name} here: it comes with a run that has such rows. Numbers of your own stand in tensor([…]).</source>
        <translation>ここに {name} はありません。その行を持つ実行があるときに使えます。自分の数は tensor([…]) と書いてください。</translation>
    </message>
    <message>
        <source>The name {name} means nothing here. The nearest is {nearest}. To give it a meaning, write {name} = tensor([1., 2.]).</source>
        <translation>ここに {name} という名前はありません。最も近いのは {nearest} です。値を与えるには {name} = tensor([1., 2.]) のように書いてください。</translation>
    </message>
    <message>
        <source>{name} keeps its meaning: choose another name.</source>
        <translation>{name} の意味は変えられません。別の名前にしてください。</translation>
    </message>
    <message>
        <source>This could not be worked out ({kind}): use smaller tensors.</source>
        <translation>計算できませんでした（{kind}）。小さいテンソルを使ってください。</translation>
    </message>
    <message>
        <source>The calculator takes one expression at a time, and torch is there already: write such as torch.ones(2, 3), or A = ones(2, 3).</source>
        <translation>計算機は一度に一つの式を計算し、torch はすでに使えます。torch.ones(2, 3) や A = ones(2, 3) のように書いてください。</translation>
    </message>
    <message>
        <source>To the right of = the value is missing.</source>
        <translation>= の右に値がありません。</translation>
    </message>
    <message>
        <source>To the left of = stands one name, as in A = A + 1, and here it is {found}. To compare, write ==.</source>
        <translation>= の左には A = A + 1 のように名前を一つ書きます。ここでは {found} です。比較には == を使ってください。</translation>
    </message>
    <message>
        <source>The gradients were added to {names}.</source>
        <translation>勾配は {names} に加算されました。</translation>
    </message>
    <message>
        <source>A name can stand for a tensor, a number or a shape: write tensor(…) around a list.</source>
        <translation>名前に代入できるのはテンソル、数、形です。リストは tensor(…) で囲んでください。</translation>
    </message>
    <message>
        <source>There is no room for more named tensors. Give large ones another value, as in A = 0, or begin anew with Clear.</source>
        <translation>名前を付けたテンソルを置く余地がもうありません。大きいものを A = 0 のように置き換えるか、「クリア」で最初からにしてください。</translation>
    </message>
    <message>
        <source>From now on {name} is yours; the one of the run comes back with Clear.</source>
        <translation>これから {name} は代入した値になります。実行の値は「クリア」で元に戻ります。</translation>
    </message>
    <message>
        <source>{file} is neither a .py nor an .ipynb file: give the script one of these names.</source>
        <translation>{file} は .py でも .ipynb でもありません。スクリプトにはそのどちらかの拡張子を付けてください。</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file} に保存しました。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>図をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>{rows} rows are too many for the clipboard. Save the figures as a file instead.</source>
        <translation>{rows} 行はクリップボードには多すぎます。数値をファイルに保存してください。</translation>
    </message>
    <message>
        <source>{file} is still being saved. Wait until that is done, or cancel it.</source>
        <translation>{file} はまだ保存中です。終わるまで待つか、キャンセルしてください。</translation>
    </message>
    <message>
        <source>Saved as {file}; it reads {table}, which was written beside it.</source>
        <translation>{file} に保存しました。これが読み込む {table} も同じフォルダーに書き出しました。</translation>
    </message>
    <message>
        <source>Stopped: at step {bad_step} the formula has no finite value in row {row} (such rows: {count}). A root or a logarithm of a negative number has none, nor has a division by 0 or exp of a large number. Change the formula, give its parameters bounds, or set such rows aside.</source>
        <translation>停止しました: ステップ {bad_step} で、行 {row} の式の値が有限の数になりません (このような行: {count})。負の数の平方根や対数、0 での割り算、大きな数の exp には有限の値がありません。式を変えるか、パラメータに範囲を付けるか、このような行を除外してください。</translation>
    </message>
    <message>
        <source>Stopped: at step {bad_step} the formula has no finite value in row {row} (such rows: {count}). The inputs are standardized, so many are negative or near 0, where roots, logarithms and divisions have none. Leave the inputs as they are (data.standardize_inputs), or change the formula.</source>
        <translation>停止しました: ステップ {bad_step} で、行 {row} の式の値が有限の数になりません (このような行: {count})。入力が標準化されているため、多くは負か 0 の近くにあり、そこでは平方根、対数、割り算に有限の値がありません。入力を標準化せずに使うか (data.standardize_inputs)、式を変えてください。</translation>
    </message>
    <message>
        <source>Stopped: the loss of step {step} is a number, but its gradient for {names} is not. A root has none at 0, and where works out both of its values in every row, also the one that it does not choose. Change the formula so that each part of it has a value and a slope in every row.</source>
        <translation>停止しました: ステップ {step} の損失は数ですが、{names} についての勾配は数になりません。平方根には 0 での勾配がなく、where はどの行でも、選ばれない方も含めて両方の値を計算します。式のどの部分も、すべての行で値と傾きを持つように、式を変えてください。</translation>
    </message>
    <message>
        <source>{file} was read as {encoding}, which its bytes fit best. If letters look wrong, choose another encoding.</source>
        <translation>{file} は、バイト列に最もよく合う {encoding} として読み込みました。文字化けしている場合は、別の文字コードを選んでください。</translation>
    </message>
    <message>
        <source>{file}: the first line names the delimiter, “{mark}”, and was left out of the table.</source>
        <translation>{file}: 1 行目は区切り文字「{mark}」の指定なので、表から除きました。</translation>
    </message>
    <message>
        <source>{file}: tabs were taken to separate the cells.</source>
        <translation>{file}: タブをセルの区切りとみなしました。</translation>
    </message>
    <message>
        <source>{file}: spaces were taken to separate the cells.</source>
        <translation>{file}: 空白をセルの区切りとみなしました。</translation>
    </message>
    <message>
        <source>{file}: “{mark}” was taken to separate the cells.</source>
        <translation>{file}: 「{mark}」をセルの区切りとみなしました。</translation>
    </message>
    <message>
        <source>{file}: “{mark}” was taken for the quote around cells.</source>
        <translation>{file}: 「{mark}」をセルを囲む引用符とみなしました。</translation>
    </message>
    <message>
        <source>{file}: “{mark}” was taken to mark the characters after it as text, and left out.</source>
        <translation>{file}: 「{mark}」は直後の文字を文字どおりに扱う記号とみなし、取り除きました。</translation>
    </message>
    <message>
        <source>{file}: spaces after a delimiter were left out.</source>
        <translation>{file}: 区切り文字の後の空白を取り除きました。</translation>
    </message>
    <message>
        <source>{file}: “{decimal}” was taken for the decimal mark.</source>
        <translation>{file}: 「{decimal}」を小数点とみなしました。</translation>
    </message>
    <message>
        <source>{file}: “{thousands}” was taken for a mark between thousands, and left out of numbers.</source>
        <translation>{file}: 「{thousands}」を桁区切りとみなし、数値から取り除きました。</translation>
    </message>
    <message>
        <source>{file}: “{decimal}” was taken for the decimal mark and “{thousands}” for one between thousands.</source>
        <translation>{file}: 「{decimal}」を小数点、「{thousands}」を桁区切りとみなしました。</translation>
    </message>
    <message>
        <source>{file}: 1 row above the table was left out: “{text}”.</source>
        <translation>{file}: 表の上の 1 行を除きました:「{text}」。</translation>
    </message>
    <message>
        <source>{file}: {count} rows above the table were left out, the first is “{text}”.</source>
        <translation>{file}: 表の上の {count} 行を除きました。最初は「{text}」です。</translation>
    </message>
    <message>
        <source>{file}: row {row}, under the names, was taken for units and left out: “{text}”.</source>
        <translation>{file}: 列名の下の {row} 行目は単位とみなして除きました: 「{text}」。</translation>
    </message>
    <message>
        <source>{file}: the column names were taken from the comment in row {row}.</source>
        <translation>{file}: 列名は {row} 行目のコメントから取りました。</translation>
    </message>
    <message>
        <source>{file}: the numbers in row {row} were taken for column names: “{text}”.</source>
        <translation>{file}: {row} 行目の数値を列名とみなしました: 「{text}」。</translation>
    </message>
    <message>
        <source>{file} is not in {encoding}: byte {byte} at offset {offset} (line {line}, row {row}, column {column}) cannot be read. Choose another encoding, or save the file as “CSV UTF-8” in the program it comes from and open it again.</source>
        <translation>{file} は {encoding} ではありません。位置 {offset} のバイト {byte} ({line} 行目、レコード {row}、{column} 列目) を読めません。別の文字コードを選ぶか、元のプログラムで「CSV UTF-8」として保存し、開き直してください。</translation>
    </message>
    <message>
        <source>{file}: there is a NUL byte at offset {offset} (line {line}, row {row}, column {column}), so this is not a text file or a damaged one. Export the table again as “CSV UTF-8”.</source>
        <translation>{file}: 位置 {offset} ({line} 行目、レコード {row}、{column} 列目) に NUL バイトがあります。テキストファイルではないか、壊れています。表を「CSV UTF-8」で書き出し直してください。</translation>
    </message>
    <message>
        <source>“{mark}” cannot be the decimal mark and the thousands mark at once.</source>
        <translation>「{mark}」を小数点と桁区切りの両方にすることはできません。</translation>
    </message>
    <message>
        <source>“{mark}” cannot be the delimiter and the quote at once.</source>
        <translation>「{mark}」を区切り文字と引用符の両方にすることはできません。</translation>
    </message>
    <message>
        <source>The reading choice {choice} cannot be “{value}”.</source>
        <translation>読み込みの指定 {choice} を「{value}」にすることはできません。</translation>
    </message>
    <message>
        <source>Some cells of {file} look like something else than a value or a name; who reads it again has to choose: {choices}.</source>
        <translation>{file} には値や列名とは別のものに見えるセルがあります。読み込み直すときは次のように指定してください: {choices}。</translation>
    </message>
    <message>
        <source>data.types cannot make {value} of the column “{column}”. There are: {known}.</source>
        <translation>data.types で列「{column}」を {value} にすることはできません。使えるのは {known} です。</translation>
    </message>
    <message>
        <source>The shares for validation ({validation}) and test ({test}) leave nothing to train on. Together they must stay below 1.</source>
        <translation>検証（{validation}）とテスト（{test}）の割合では訓練する行が残りません。合わせて 1 より小さくしてください。</translation>
    </message>
    <message>
        <source>Row {row} of the split column “{column}” says “{value}”. Write train or 0 for a row to train on, validation or 1 for one held back, test or 2 for one kept for a last test, or set the row aside.</source>
        <translation>分割列「{column}」の {row} 行目は「{value}」です。訓練する行には train か 0、検証する行には validation か 1、最後のテストに使う行には test か 2 と書くか、その行を除外してください。</translation>
    </message>
    <message>
        <source>The split column “{column}” holds every row in use back and leaves none to train on. Write train or 0 into some of its rows.</source>
        <translation>分割列「{column}」は使用中の行をすべて取り分けていて、訓練する行がありません。いくつかの行に train か 0 と書いてください。</translation>
    </message>
    <message>
        <source>The column “{name}” holds texts: a formula needs numbers. Change its type first.</source>
        <translation>列「{name}」はテキストです。数式には数値が必要です。先に型を変更してください。</translation>
    </message>
    <message>
        <source>“{column}” is computed from “{name}”, which has to hold numbers only. Turn “{column}” into plain values first, or leave “{name}” a column of numbers.</source>
        <translation>「{column}」は「{name}」から計算されるため、もとの列は数値でなければなりません。先に「{column}」を値として残すか、「{name}」を数値の列のままにしてください。</translation>
    </message>
    <message>
        <source>The columns are computed from one another in a circle: {circle}. Change one of the formulas.</source>
        <translation>列の計算が循環しています: {circle}。どれかの数式を変更してください。</translation>
    </message>
    <message>
        <source>“{column}” is computed as {formula}: its cells follow those it reads. Change the formula, or choose “Keep the values” in its menu to type into it.</source>
        <translation>「{column}」は {formula} で計算される列です。セルはもとの値に従います。数式を変更するか、列のメニューの「値として残す」を選ぶと入力できます。</translation>
    </message>
    <message>
        <source>The writing choice {choice} cannot be “{value}”.</source>
        <translation>書き込みの選択肢 {choice} に「{value}」は使えません。</translation>
    </message>
    <message>
        <source>To compare, write ==.</source>
        <translation>比較は == と書いてください。</translation>
    </message>
    <message>
        <source>Here a comparison is expected, such as x &gt; 3 or missing(x); and, or and not join comparisons.</source>
        <translation>ここには x &gt; 3 や missing(x) のような比較が必要です。and、or、not で比較をつなぎます。</translation>
    </message>
    <message>
        <source>A comparison is no number: join comparisons by and or or, as in x &gt; 0 and x &lt; 1.</source>
        <translation>比較は数値ではありません。x &gt; 0 and x &lt; 1 のように、and または or で比較をつないでください。</translation>
    </message>
    <message>
        <source>Comparisons cannot be chained: write 0 &lt; x &lt; 1 as x &gt; 0 and x &lt; 1.</source>
        <translation>比較を続けて書くことはできません。0 &lt; x &lt; 1 は x &gt; 0 and x &lt; 1 と書いてください。</translation>
    </message>
    <message>
        <source>A text in quotes can only be compared, as in x == &quot;abc&quot;.</source>
        <translation>引用符で囲んだ文字列は、x == &quot;abc&quot; のように比較にだけ使えます。</translation>
    </message>
    <message>
        <source>Before a text in quotes a comparison is missing, as in x == &quot;abc&quot;.</source>
        <translation>引用符で囲んだ文字列の前に、x == &quot;abc&quot; のような比較がありません。</translation>
    </message>
    <message>
        <source>{name} asks about one column: write {call}.</source>
        <translation>{name} は 1 つの列について調べます。{call} と書いてください。</translation>
    </message>
    <message>
        <source>{name} needs a column and a text in quotes: write {call}.</source>
        <translation>{name} には列と引用符で囲んだ文字列が必要です。{call} と書いてください。</translation>
    </message>
    <message>
        <source>The column “{column}” holds texts: compare it with a text, as &quot;abc&quot;.</source>
        <translation>列「{column}」は文字列です。&quot;abc&quot; のような文字列と比較してください。</translation>
    </message>
    <message>
        <source>Numbers are compared here: write a number, without quotes.</source>
        <translation>ここでは数値を比較します。引用符を付けずに数値を書いてください。</translation>
    </message>
    <message>
        <source>The column “{column}” holds texts: it cannot be computed with.</source>
        <translation>列「{column}」は文字列なので、計算には使えません。</translation>
    </message>
    <message>
        <source>{name} is for texts, and the column “{column}” holds numbers.</source>
        <translation>{name} は文字列用ですが、列「{column}」は数値です。</translation>
    </message>
    <message>
        <source>{file} was not saved: a sheet of an Excel file holds {most_rows} rows and {most_columns} columns, the table has {rows} and {columns}. Save it as CSV or Parquet.</source>
        <translation>{file} は保存されませんでした。Excel ファイルのシートに入るのは {most_rows} 行、{most_columns} 列までですが、表は {rows} 行、{columns} 列です。CSV または Parquet で保存してください。</translation>
    </message>
    <message>
        <source>{file} was not saved: row {row} of the column “{column}” has more than {most} characters, which is all that a cell of an Excel file holds. Shorten it, or save the table as CSV or Parquet.</source>
        <translation>{file} は保存されませんでした。列「{column}」の行 {row} が、Excel ファイルのセルに入る {most} 文字を超えています。短くするか、表を CSV または Parquet で保存してください。</translation>
    </message>
    <message>
        <source>The column “{column}” has whole numbers beyond {limit}. They are exact in the file; Excel itself rounds them.</source>
        <translation>列「{column}」には {limit} を超える整数があります。ファイルの中では正確ですが、Excel 自体は丸めます。</translation>
    </message>
    <message>
        <source>The column “{column}” has infinite values. An Excel file has no such numbers; they were written as the text inf.</source>
        <translation>列「{column}」には無限大の値があります。Excel ファイルにそのような数はないので、文字列 inf として書き込みました。</translation>
    </message>
    <message>
        <source>The target {column} can be scaled or read as its logarithm, but {choice} is for inputs. Take it out of data.prepare.</source>
        <translation>目標 {column} はスケーリングするか対数として読み込むことができますが、{choice} は入力用です。data.prepare から取り除いてください。</translation>
    </message>
    <message>
        <source>data.prepare names the column {column}, which the table does not have; the nearest is {nearest}.</source>
        <translation>data.prepare にある列 {column} は表にありません。最も近い名前は {nearest} です。</translation>
    </message>
    <message>
        <source>The product of column {column} with itself is its square: set its degree to 2 instead.</source>
        <translation>列 {column} とそれ自身の積は 2 乗です。代わりに次数を 2 にしてください。</translation>
    </message>
    <message>
        <source>Column {column} is to be multiplied with {other}, which is no input. Give {other} the role input, or take it out of the interactions.</source>
        <translation>列 {column} に掛ける {other} は入力ではありません。{other} に入力の役割を与えるか、交互作用から取り除いてください。</translation>
    </message>
    <message>
        <source>“{column}” holds texts, between which there is no line. Fill it with the previous or the next value.</source>
        <translation>「{column}」はテキストなので、直線で補間できません。前または次の値で埋めてください。</translation>
    </message>
    <message>
        <source>A series begins with two numbers, from which it goes on in equal steps. Type them into the first two selected cells of “{column}”.</source>
        <translation>連続データは 2 つの数値から始まり、同じ間隔で続きます。選択した「{column}」の最初の 2 つのセルに数値を入力してください。</translation>
    </message>
    <message>
        <source>“{source}” holds texts and “{target}” numbers. Change the type of “{target}” to text first.</source>
        <translation>「{source}」はテキスト、「{target}」は数値です。先に「{target}」の型をテキストに変更してください。</translation>
    </message>
    <message>
        <source>Column {column} is read as categories, which have no {choice}. Choose the most frequent one or a constant for empty cells.</source>
        <translation>列 {column} はカテゴリとして読み込まれ、カテゴリには {choice} がありません。空のセルには最頻値か定数を選んでください。</translation>
    </message>
    <message>
        <source>Empty cells of column {column} are to count as “{value}”, but it holds numbers. Choose a number.</source>
        <translation>列 {column} の空のセルを「{value}」とみなす設定ですが、この列は数値です。数値を選んでください。</translation>
    </message>
    <message>
        <source>Column {column} has no value in the training rows, so nothing can be found that empty cells count as. Choose a constant, or give the column another role.</source>
        <translation>列 {column} は訓練の行に値がなく、空のセルを何とみなすかを求められません。定数を選ぶか、列に別の役割を与えてください。</translation>
    </message>
    <message>
        <source>Column {column} is read as categories, which have no {what}. Read it as a number, or take that choice back.</source>
        <translation>列 {column} はカテゴリとして読み込まれ、カテゴリには {what} がありません。数値として読み込むか、その設定を取り消してください。</translation>
    </message>
    <message>
        <source>The inputs leave nothing to read: {columns} has one category only, which dummy columns leave out. Give another column the role input.</source>
        <translation>入力から読み込むものがありません。{columns} にはカテゴリが一つしかなく、ダミー列ではそれが省かれます。別の列に入力の役割を与えてください。</translation>
    </message>
    <message>
        <source>The model would read {count} columns, most of them made of {column}; {most} are the limit. Read its categories as numbers (ordinal), or take interactions back.</source>
        <translation>モデルが読み込む列は {count} 列になり、その多くは {column} から作られます。上限は {most} 列です。カテゴリを番号（ordinal）として読み込むか、交互作用を取り消してください。</translation>
    </message>
    <message>
        <source>Column {column} holds text with 1 category: it is read as a column of 0 and 1.</source>
        <translation>列 {column} は 1 個のカテゴリの文字列です。0 と 1 の列として読み込みます。</translation>
    </message>
    <message>
        <source>Column {column} holds text with {count} categories: each is read as a column of 0 and 1.</source>
        <translation>列 {column} は {count} 個のカテゴリの文字列です。それぞれを 0 と 1 の列として読み込みます。</translation>
    </message>
    <message>
        <source>Rows with a category in column {column} that was in no training row when the run began: {count}, the first is row {row}. There it counts as none of the categories, or as missing.</source>
        <translation>列 {column} に、学習開始時の訓練の行になかったカテゴリを持つ行があります：{count} 行、最初は {row} 行目です。そこではどのカテゴリでもないもの、または欠損として扱います。</translation>
    </message>
    <message>
        <source>{feature} is too large for a number in row {row}. Lower the degree, choose log, or set the row aside.</source>
        <translation>{row} 行目の {feature} が大きすぎて数値で表せません。次数を下げるか、log を選ぶか、行を除外してください。</translation>
    </message>
    <message>
        <source>Some inputs are texts ({columns}): predict from rows of a table instead.</source>
        <translation>文字列の入力があります（{columns}）。代わりに表の行から予測してください。</translation>
    </message>
    <message>
        <source>There is no column {column}, which the model reads. Add or rename it.</source>
        <translation>モデルが読み込む列 {column} がありません。追加するか、名前を変えてください。</translation>
    </message>
    <message>
        <source>{file} is an Excel file of the old kind (.xls), or one with a password. Save it as .xlsx without a password in the program it comes from, and open that.</source>
        <translation>{file} は古い形式の Excel ファイル（.xls）か、パスワード付きのファイルです。元のソフトでパスワードなしの .xlsx として保存し、それを開いてください。</translation>
    </message>
    <message>
        <source>{file} is a spreadsheet of a kind that is not read here ({kind}). Save it as .xlsx in the program it comes from, and open that.</source>
        <translation>{file} は、ここでは読めない形式（{kind}）の表計算ファイルです。元のソフトで .xlsx として保存し、それを開いてください。</translation>
    </message>
    <message>
        <source>{file} has no columns. Choose a file that has some.</source>
        <translation>{file} には列がありません。列のあるファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file} would need about {needed} MB of memory; {available} MB are free. Write fewer rows or columns to the file.</source>
        <translation>{file} には約 {needed} MB のメモリが必要ですが、空きは {available} MB です。ファイルの行か列を減らしてください。</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} empty texts were taken for missing values.</source>
        <translation>列「{column}」で、{count} 個の空の文字列を欠損値としました。</translation>
    </message>
    <message>
        <source>The column “{column}” holds values of the type {type}, which no table has; they were read as text.</source>
        <translation>列「{column}」には表にない型 {type} の値があり、文字列として読みました。</translation>
    </message>
    <message>
        <source>In the column “{column}”, true and false were read as 1 and 0.</source>
        <translation>列「{column}」で、true と false を 1 と 0 として読みました。</translation>
    </message>
    <message>
        <source>The column “{column}” is kept as text, because numbers would lose digits of it.</source>
        <translation>列「{column}」は、数値にすると桁が失われるため、文字列のままにしました。</translation>
    </message>
    <message>
        <source>The times of the column “{column}” were read as days: 0.5 is 12 hours.</source>
        <translation>列「{column}」の時間を日数として読みました。0.5 は 12 時間です。</translation>
    </message>
    <message>
        <source>The regular expression {text} cannot be read: {reason}. Correct it, or look for plain text.</source>
        <translation>正規表現 {text} を読み取れません: {reason}。直すか、通常の文字列で検索してください。</translation>
    </message>
    <message>
        <source>Looking for the regular expression {text} takes too long and was stopped. Avoid repetitions within repetitions, such as (a+)+.</source>
        <translation>正規表現 {text} の検索に時間がかかりすぎるため中止しました。(a+)+ のような繰り返しの中の繰り返しを避けてください。</translation>
    </message>
    <message>
        <source>The times of the column “{column}” were read as parts of a day: 0.5 is 12:00.</source>
        <translation>列「{column}」の時刻を 1 日に対する割合として読みました。0.5 は 12:00 です。</translation>
    </message>
    <message>
        <source>In the column “{column}”, 1 cell holds an error instead of a value and was left empty: “{cell}” in row {row}.</source>
        <translation>列「{column}」で、1 個のセルが値ではなくエラーを含むため空にしました: {row} 行目の「{cell}」。</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} cells hold an error instead of a value and were left empty, the first “{cell}” in row {row}.</source>
        <translation>列「{column}」で、{count} 個のセルが値ではなくエラーを含むため空にしました。最初は行 {row} の「{cell}」です。</translation>
    </message>
    <message>
        <source>In the column “{column}”, TRUE or FALSE was read as 1 or 0 (1 cell).</source>
        <translation>列「{column}」で、TRUE または FALSE を 1 または 0 として読みました（1 個のセル）。</translation>
    </message>
    <message>
        <source>In the column “{column}”, TRUE and FALSE were read as 1 and 0 ({count} cells).</source>
        <translation>列「{column}」で、TRUE と FALSE を 1 と 0 として読みました（{count} 個のセル）。</translation>
    </message>
    <message>
        <source>{file} would need about {needed} MB of memory once it is unpacked; {available} MB are free. Save the sheet as CSV and open that.</source>
        <translation>{file} を展開するには約 {needed} MB のメモリが必要ですが、空きは {available} MB です。シートを CSV として保存し、それを開いてください。</translation>
    </message>
    <message>
        <source>{file} is damaged, or not the kind of file that it seems to be. Open it in the program it comes from, save it again, or save its table as CSV.</source>
        <translation>{file} は壊れているか、見かけとは違う種類のファイルです。元のソフトで開いて保存し直すか、表を CSV として保存してください。</translation>
    </message>
    <message>
        <source>{file} has no sheet named “{sheet}”. Its sheets are: {sheets}.</source>
        <translation>{file} に「{sheet}」という名前のシートはありません。あるシートは {sheets} です。</translation>
    </message>
    <message>
        <source>{file} has no cells with values. Choose another file.</source>
        <translation>{file} には値のあるセルがありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>{file} has {count} sheets: “{sheet}” was read, not {others}.</source>
        <translation>{file} には {count} 枚のシートがあります。「{sheet}」を読み、{others} は読みませんでした。</translation>
    </message>
    <message>
        <source>{file}: 1 column without name and values was left out.</source>
        <translation>{file}: 名前も値もない 1 列を除きました。</translation>
    </message>
    <message>
        <source>{file}: {count} columns without name and values were left out.</source>
        <translation>{file}: 名前も値もない {count} 列を除きました。</translation>
    </message>
    <message>
        <source>{file}: 1 empty row between the others was left out.</source>
        <translation>{file}: 途中の空の行 1 行を除きました。</translation>
    </message>
    <message>
        <source>{file}: {count} empty rows between the others were left out.</source>
        <translation>{file}: 途中の空の行 {count} 行を除きました。</translation>
    </message>
    <message>
        <source>{file} has {count} merged cells. The value of each was taken for its first cell; the others were left empty.</source>
        <translation>{file} には結合されたセルが {count} 個あります。値はそれぞれ先頭のセルのものとし、ほかは空にしました。</translation>
    </message>
    <message>
        <source>{file}: {count} formulas have no value in the file and were left empty. Open it in a spreadsheet program and save it again, and they will have.</source>
        <translation>{file}: {count} 個の数式はファイルに値がないため空にしました。表計算ソフトで開いて保存し直すと、値が入ります。</translation>
    </message>
    <message>
        <source>The column “{column}” shows percentages; its numbers were read: 0.05 for 5 %.</source>
        <translation>列「{column}」はパーセント表示です。表示ではなく数値を読みました。5 % は 0.05 です。</translation>
    </message>
    <message>
        <source>{file} has more cells than fit into memory. Save the sheet as CSV and open that.</source>
        <translation>{file} のセルはメモリに入りきりません。シートを CSV として保存し、それを開いてください。</translation>
    </message>
    <message>
        <source>Column {column} is read as categories, but a formula reads numbers. Give it another role, or choose another model (model.kind).</source>
        <translation>列 {column} はカテゴリとして読み込まれますが、式は数値を読み込みます。別の役割を与えるか、別のモデル（model.kind）を選んでください。</translation>
    </message>
    <message>
        <source>In a formula the name {column} stands for the column itself: logarithms, powers and products are written in the formula. Take {choice} out of data.prepare.{column}; scaling and empty cells may stay.</source>
        <translation>式の中の {column} は列そのものを表します。対数、べき乗、積は式の中に書きます。data.prepare.{column} から {choice} を取り除いてください。スケーリングと空のセルの設定はそのままで構いません。</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy cells in a spreadsheet, or lines of a table.</source>
        <translation>クリップボードに文字列がありません。表計算ソフトのセルか表の行をコピーしてください。</translation>
    </message>
    <message>
        <source>One table is open at a time: {file} was opened; the others ({count}) are under File &gt; Open recent.</source>
        <translation>一度に開ける表は 1 つです。{file} を開きました。ほかの {count} 個は［ファイル］&gt;［最近使ったファイル］にあります。</translation>
    </message>
    <message>
        <source>{file} needs the package {package}, which is not installed. Install it with {command} and start Stepfit again, or use CSV.</source>
        <translation>{file} にはパッケージ {package} が必要ですが、インストールされていません。{command} でインストールして Stepfit を起動し直すか、CSV を使ってください。</translation>
    </message>
    <message>
        <source>“{what}” was stopped, because rows or columns came or went meanwhile. Select the cells again and repeat it.</source>
        <translation>その間に行または列が増減したため、「{what}」を中止しました。セルを選択し直して、もう一度行ってください。</translation>
    </message>
    <message>
        <source>What they were computed from is gone; these columns keep their values and are no longer computed: {columns}.</source>
        <translation>もとの列がなくなったため、次の列は値として残り、今後は計算されません: {columns}。</translation>
    </message>
    <message>
        <source>No value is missing in the selected cells. Select cells that are empty.</source>
        <translation>選択したセルに欠損値はありません。空のセルを選択してください。</translation>
    </message>
    <message>
        <source>Cells that are still empty, because there is no value on that side of them: {count}.</source>
        <translation>そちら側に値がないため、空のままのセル: {count} 個。</translation>
    </message>
    <message>
        <source>The selected columns hold plain values already: none of them is computed.</source>
        <translation>選択した列はすでに値だけです。計算列は含まれていません。</translation>
    </message>
    <message>
        <source>Replaced in cells: {count}.</source>
        <translation>置換したセル: {count} 個。</translation>
    </message>
    <message>
        <source>The name of the column “{column}”: “{character}” ({code})</source>
        <translation>列名「{column}」: 「{character}」（{code}）</translation>
    </message>
    <message>
        <source>Column “{column}”, row {row}: “{character}” ({code})</source>
        <translation>列「{column}」、行 {row}: 「{character}」（{code}）</translation>
    </message>
    <message>
        <source>{file} has no column {columns}, which the model reads. Add or rename columns there; other columns, and their order, do not matter.</source>
        <translation>{file} に、モデルが読む列 {columns} がありません。列を追加するか、名前を変えてください。ほかの列や列の順序は影響しません。</translation>
    </message>
    <message>
        <source>{file} has not all the columns that the model reads. Missing are: {columns}. Add or rename columns there; other columns, and their order, do not matter.</source>
        <translation>{file} に、モデルが読む列がそろっていません。足りない列: {columns}。列を追加するか、名前を変えてください。ほかの列や列の順序は影響しません。</translation>
    </message>
    <message>
        <source>Rows without a prediction: {count}, the first is row {row}. {reason}</source>
        <translation>予測のない行: {count}。最初は {row} 行目です。{reason}</translation>
    </message>
    <message>
        <source>{column}: “{typed}” counts as “{known}”, without the spaces around it.</source>
        <translation>{column}: 「{typed}」は、前後の空白を除いて「{known}」として扱います。</translation>
    </message>
    <message>
        <source>{column} is empty and counts as {value}.</source>
        <translation>{column} は空なので、{value} として扱います。</translation>
    </message>
    <message>
        <source>{column}: no training row has “{value}”. It counts as none of the categories.</source>
        <translation>{column}: 「{value}」は訓練の行にありません。どのカテゴリでもないものとして扱います。</translation>
    </message>
    <message>
        <source>{column}: no training row has “{value}”. It counts as {known}.</source>
        <translation>{column}: 「{value}」は訓練の行にありません。{known} として扱います。</translation>
    </message>
    <message>
        <source>The table has no column {column} any more. Choose another one.</source>
        <translation>列 {column} はもう表にありません。別の列を選んでください。</translation>
    </message>
    <message>
        <source>{file} has {rows} rows only; of one in {one_in}, none is left. Choose a smaller number.</source>
        <translation>{file} には {rows} 行しかなく、{one_in} 行に 1 行では 1 行も残りません。もっと小さい数を選んでください。</translation>
    </message>
    <message>
        <source>{file}: a sample was drawn, {drawn} of {rows} rows: one of each {one_in}.</source>
        <translation>{file}: 標本を抽出しました。{rows} 行のうち {drawn} 行（{one_in} 行に 1 行）です。</translation>
    </message>
    <message>
        <source>{file} needs about {needed} of memory, and {available} are free. Close other programs, or read a sample of its rows: one in {one_in} fits (data.one_in, --one-in {one_in}).</source>
        <translation>{file} の読み込みには約 {needed} のメモリが必要ですが、空きは {available} です。ほかのプログラムを終了するか、行の標本を読み込んでください。{one_in} 行に 1 行なら収まります (data.one_in, --one-in {one_in})。</translation>
    </message>
    <message>
        <source>A sweep goes over SECTION.KEY=VALUES, as in optimizer.learning_rate=1e-4..1:log:64 or training.seed=0..31, not over {text}.</source>
        <translation>スイープの対象は SECTION.KEY=VALUES の形で指定します（例: optimizer.learning_rate=1e-4..1:log:64、training.seed=0..31）。{text} は使えません。</translation>
    </message>
    <message>
        <source>A sweep cannot go over {key}: its runs share one table. Of the section data it can go over {known}.</source>
        <translation>スイープでは {key} を変えられません。すべての実行が 1 つの表を共有するためです。data セクションで変えられるのは {known} です。</translation>
    </message>
    <message>
        <source>{key} has the value {value} twice in the sweep: name it once.</source>
        <translation>スイープの {key} に値 {value} が 2 回あります。1 回だけ指定してください。</translation>
    </message>
    <message>
        <source>{key} = {text}: equal ratios need both ends above 0. Choose others, or linear for log.</source>
        <translation>{key} = {text}: 等比の範囲では両端が 0 より大きくなければなりません。別の値にするか、log の代わりに linear を指定してください。</translation>
    </message>
    <message>
        <source>{key} = {text} is no list of values and no range. Write values as 0,0.5,0.9, whole numbers as 0..31, other numbers with how many there are to be: 1e-4..1:log:64 or 0..1:linear:11.</source>
        <translation>{key} = {text} は値の並びでも範囲でもありません。値は 0,0.5,0.9、整数の範囲は 0..31、そのほかの数の範囲は個数を添えて 1e-4..1:log:64 や 0..1:linear:11 のように書いてください。</translation>
    </message>
    <message>
        <source>A sweep needs at least one setting to go over.</source>
        <translation>スイープには、変える設定が少なくとも 1 つ必要です。</translation>
    </message>
    <message>
        <source>The sweep goes over {key} twice: name it once.</source>
        <translation>スイープに {key} が 2 回あります。1 回だけ指定してください。</translation>
    </message>
    <message>
        <source>A sweep cannot go over data.seed of generated data: its runs share one table.</source>
        <translation>生成したデータの data.seed はスイープで変えられません。すべての実行が 1 つの表を共有するためです。</translation>
    </message>
    <message>
        <source>The sweep has {count} runs; there may be {most} at most. Choose fewer values.</source>
        <translation>スイープの実行が {count} 個あります。最大は {most} 個です。値を減らしてください。</translation>
    </message>
    <message>
        <source>The runs of a sweep need an end: set training.epochs to more than 0.</source>
        <translation>スイープの実行には終わりが必要です。training.epochs を 0 より大きくしてください。</translation>
    </message>
    <message>
        <source>The process of this run ended unexpectedly (exit code {code}). There may not have been enough memory: choose a smaller model or batch.</source>
        <translation>この実行のプロセスが予期せず終了しました（終了コード {code}）。メモリが足りなかった可能性があります。モデルかバッチを小さくしてください。</translation>
    </message>
    <message>
        <source>What the model makes of it is not a finite number: the values, or the model&apos;s parameters, are too large.</source>
        <translation>モデルの出力が有限の数になりません。入力した値かモデルのパラメータが大きすぎます。</translation>
    </message>
    <message>
        <source>There is no direction of steepest descent here: the gradient is 0 or not finite. Choose other directions.</source>
        <translation>ここには最急降下の方向がありません。勾配が 0 か、有限の数ではありません。別の方向を選んでください。</translation>
    </message>
    <message>
        <source>The run has hardly moved yet, so its path has no main directions: take some steps, or choose other directions.</source>
        <translation>まだほとんど動いていないため、経路に主方向がありません。何ステップか進めるか、別の方向を選んでください。</translation>
    </message>
    <message>
        <source>The model of this run has no number {index} in {name}: it was another model when that was typed. Choose the unit again.</source>
        <translation>この実行のモデルの {name} に {index} 番目の数値はありません。入力したときは別のモデルでした。ユニットを選び直してください。</translation>
    </message>
    <message>
        <source>{name} cannot become {value}: type a number between {low} and {high}.</source>
        <translation>{name} を {value} にはできません。{low} から {high} までの数値を入力してください。</translation>
    </message>
    <message>
        <source>The run has begun anew since {name} was typed, so nothing was changed: type it again where you want it.</source>
        <translation>{name} を入力した後に実行が新しく始まったため、何も変更していません。必要なら入力し直してください。</translation>
    </message>
    <message>
        <source>A network with hidden layers has many valleys, and which is the deepest cannot be found for certain. The optimum is worked out for linear, polynomial and formula models.</source>
        <translation>隠れ層のあるネットワークの損失には谷がたくさんあり、どれが最も深いかを確実に知ることはできません。最適解を求めるのは、線形・多項式・数式のモデルだけです。</translation>
    </message>
    <message>
        <source>The sum of the outputs has no optimum: it can be made smaller without end.</source>
        <translation>出力の和には最適解がありません。いくらでも小さくできます。</translation>
    </message>
    <message>
        <source>Absolute values have a kink at 0, where derivatives fail: for mean absolute error and for an L1 penalty no optimum is worked out. Choose a squared, Huber or cross-entropy loss without L1.</source>
        <translation>絶対値は 0 で折れ曲がり、微分できません。平均絶対誤差や L1 罰則では最適解を求めません。L1 なしで、二乗・Huber・交差エントロピーのいずれかの損失を選んでください。</translation>
    </message>
    <message>
        <source>The model has {count} parameters for each target; the optimum is worked out for up to {most}.</source>
        <translation>このモデルには目標ごとに {count} 個のパラメータがあります。最適解を求めるのは {most} 個までです。</translation>
    </message>
    <message>
        <source>Standard errors are taken from the curvature of the loss at the optimum, which is right for many rows.</source>
        <translation>標準誤差は、最適解での損失の曲率から求めています。行数が多いときに正しい値です。</translation>
    </message>
    <message>
        <source>Standard errors are worked out for squared losses and cross-entropies alone.</source>
        <translation>標準誤差を求めるのは、二乗の損失と交差エントロピーだけです。</translation>
    </message>
    <message>
        <source>The search did not come to rest in {steps} steps: the loss may fall without end, or the optimum may lie in a long, flat valley.</source>
        <translation>探索は {steps} ステップでは収束しませんでした。損失が限りなく下がるか、最適解が長く平らな谷にあるのかもしれません。</translation>
    </message>
    <message>
        <source>These lie on a bound, so that they have no standard error: {names}.</source>
        <translation>次のパラメータは範囲の端にあるため、標準誤差がありません: {names}。</translation>
    </message>
    <message>
        <source>The inputs tell classes of the training rows apart without an error, so the loss goes on falling while the parameters grow: there is no finite optimum. An L2 penalty (loss.l2) makes one.</source>
        <translation>入力だけで訓練行のクラスを誤りなく分けられるため、パラメータが大きくなるにつれて損失が下がり続け、有限の最適解がありません。L2 罰則 (loss.l2) を付けると最適解ができます。</translation>
    </message>
    <message>
        <source>The L2 penalty draws the parameters towards 0: standard errors say how far chance moves them, but there are no tests, intervals, likelihood or AIC.</source>
        <translation>L2 罰則がパラメータを 0 に近づけます。標準誤差は偶然による動きの大きさを表しますが、検定・区間・尤度・AIC はありません。</translation>
    </message>
    <message>
        <source>Standard errors and intervals assume that rows are independent, and that a weight counts rows that are the same.</source>
        <translation>標準誤差と区間は、行が互いに独立で、重みが同じ行の数を表すことを前提とします。</translation>
    </message>
    <message>
        <source>Standard errors and intervals assume that rows are independent.</source>
        <translation>標準誤差と区間は、行が互いに独立であることを前提とします。</translation>
    </message>
    <message>
        <source>There are no more rows ({rows}) than parameters: the fit has no residuals to estimate errors from.</source>
        <translation>行数 ({rows}) がパラメータの数を超えていないため、誤差を推定するための残差がありません。</translation>
    </message>
    <message>
        <source>Standard errors, intervals and bands assume residuals that are independent and normal, with variances in proportion to 1 / weight.</source>
        <translation>標準誤差・区間・帯は、残差が互いに独立で正規分布に従い、その分散が 1 / 重み に比例することを前提とします。</translation>
    </message>
    <message>
        <source>Standard errors, intervals and bands assume residuals that are independent and normal, all with the same variance.</source>
        <translation>標準誤差・区間・帯は、残差が互いに独立で、同じ分散の正規分布に従うことを前提とします。</translation>
    </message>
    <message>
        <source>The rows cannot tell these apart: {groups}. Of all values that are as good the shortest are shown.</source>
        <translation>次のものはこれらの行からは区別できません: {groups}。同じだけ良い値のうち、長さが最小のものを示しています。</translation>
    </message>
    <message>
        <source>Weight decay draws the run away from this optimum, which is that of loss and penalty alone.</source>
        <translation>重み減衰があるため、実行はこの最適解から離れた所に向かいます。最適解は損失と罰則項だけで求めています。</translation>
    </message>
    <message>
        <source>The model has no constant: R² compares it with 0, not with the mean.</source>
        <translation>モデルに定数項がないため、R² は平均ではなく 0 と比べた値です。</translation>
    </message>
    <message>
        <source>The model has {count} parameters; the optimum is searched for with up to {most}.</source>
        <translation>このモデルには {count} 個のパラメータがあります。最適解を探すのは {most} 個までです。</translation>
    </message>
    <message>
        <source>The loss is no number at any of the starts, so that no optimum can be searched for.</source>
        <translation>どの初期値でも損失が数値にならないため、最適解を探せません。</translation>
    </message>
    <message>
        <source>In float32 the parameters come out to three or four digits: half of what it holds. float64 (training.dtype) gives eight and more.</source>
        <translation>float32 では、パラメータは float32 の桁数の半分、3〜4桁までしか定まりません。float64（training.dtype）なら8桁以上になります。</translation>
    </message>
    <message>
        <source>This optimizer needs all rows in every step, but a batch has {batch}: other rows would be another loss. Set training.batch_size to 0, or choose another optimizer (optimizer.kind).</source>
        <translation>このオプティマイザは毎ステップで全行を必要としますが、1バッチは{batch}行です。行が変わると損失も別のものになります。training.batch_size を0にするか、別のオプティマイザ（optimizer.kind）を選んでください。</translation>
    </message>
    <message>
        <source>This optimizer compares losses within a step, but with dropout {dropout} the loss is drawn anew each time. Set model.dropout to 0, or choose another optimizer (optimizer.kind).</source>
        <translation>このオプティマイザは1ステップの中で損失を比べますが、ドロップアウト{dropout}では損失が毎回引き直されます。model.dropout を0にするか、別のオプティマイザ（optimizer.kind）を選んでください。</translation>
    </message>
    <message>
        <source>This optimizer needs the gradients of its own step, but training.zero_grad is off, so they add up. Switch it on, or choose another optimizer (optimizer.kind).</source>
        <translation>このオプティマイザはそのステップだけの勾配を必要としますが、training.zero_grad が切られているので勾配が足し合わされます。入れるか、別のオプティマイザ（optimizer.kind）を選んでください。</translation>
    </message>
    <message>
        <source>Levenberg-Marquardt makes sums of squares small; the loss {loss} is none. Choose the optimizer lbfgs (optimizer.kind), which takes any loss, or one of the losses {losses}.</source>
        <translation>レーベンバーグ・マルカート法は二乗和を小さくする方法ですが、損失{loss}は二乗和ではありません。どの損失でも使えるオプティマイザ lbfgs（optimizer.kind）か、損失{losses}のどれかを選んでください。</translation>
    </message>
    <message>
        <source>Levenberg-Marquardt makes sums of squares small; the penalty loss.l1 is none. Choose the optimizer lbfgs (optimizer.kind), or use loss.l2 instead.</source>
        <translation>レーベンバーグ・マルカート法は二乗和を小さくする方法ですが、正則化 loss.l1 は二乗和ではありません。オプティマイザ lbfgs（optimizer.kind）を選ぶか、代わりに loss.l2 を使ってください。</translation>
    </message>
    <message>
        <source>Levenberg-Marquardt is for up to {most} parameters, but the model has {parameters}. Choose the optimizer lbfgs (optimizer.kind), or a smaller model.</source>
        <translation>レーベンバーグ・マルカート法はパラメータ{most}個までですが、モデルには{parameters}個あります。オプティマイザ lbfgs（optimizer.kind）か、もっと小さいモデルを選んでください。</translation>
    </message>
    <message>
        <source>The Jacobian of {rows} rows by {parameters} parameters is too large for Levenberg-Marquardt. Choose the optimizer lbfgs (optimizer.kind), or fewer rows.</source>
        <translation>{rows}行×パラメータ{parameters}個のヤコビ行列は、レーベンバーグ・マルカート法には大きすぎます。オプティマイザ lbfgs（optimizer.kind）を選ぶか、行を減らしてください。</translation>
    </message>
    <message>
        <source>Stopped: a derivative by {name} is not a finite number, though the loss is one. Choose other start values or bounds (model.start_values, model.lower_bounds), and reset.</source>
        <translation>停止しました。損失は有限の数ですが、{name} による微分が有限の数ではありません。別の初期値か境界（model.start_values、model.lower_bounds）を選び、リセットしてください。</translation>
    </message>
    <message>
        <source>backward() adds to the gradients that are there. Without zero_grad each step goes along the sum of all gradients so far: like a ball without friction, it does not stop at the lowest point.</source>
        <translation>backward() は、すでにある勾配に新しい勾配を足します。zero_grad がないと、各ステップはそれまでの勾配すべての和の方向に進みます。摩擦のない球のように、最も低い点で止まりません。</translation>
    </message>
    <message>
        <source>The gradients are not cleared: those of {steps:,} steps have added up. The loss was down at {low:.3g} and rose to {high:.3g} again.</source>
        <translation>勾配が消去されていません。{steps:,} ステップ分が足し合わされています。損失は {low:.3g} まで下がったあと、また {high:.3g} まで上がりました。</translation>
    </message>
    <message>
        <source>Each step goes in the direction in which the loss falls, but past the lowest point and up the other side. A smaller learning rate makes the steps shorter. Of small batches some of the swinging is chance, which is why the loss over all training rows is what counts here.</source>
        <translation>各ステップは損失が下がる方向に進みますが、最も低い点を通り過ぎて反対側に上がっています。学習率を小さくすると一歩が短くなります。小さなバッチでは揺れの一部は偶然なので、ここでは訓練行全体の損失で判断しています。</translation>
    </message>
    <message>
        <source>The loss oscillates: it rose in {rises} of the last {window} steps and swings by {swing:.3g} around {level:.3g} without getting lower.</source>
        <translation>損失が振動しています。直近 {window} ステップのうち {rises} ステップで上がり、{level:.3g} の前後を {swing:.3g} の幅で揺れたまま下がっていません。</translation>
    </message>
    <message>
        <source>The loss oscillates: over all training rows it was {best:.3g} at best, and lay between {low:.3g} and {high:.3g} in the last {count} evaluations.</source>
        <translation>損失が振動しています。訓練行全体の損失は最良で {best:.3g} でしたが、直近 {count} 回の評価では {low:.3g} から {high:.3g} の間でした。</translation>
    </message>
    <message>
        <source>From some step on the model learns what is true of the training rows only: their noise. It will do worse on rows that it has not seen. The parameters of the best step are the better model; weight decay, a smaller model or more rows make the gap smaller.</source>
        <translation>あるステップから先は、訓練行だけに当てはまること、つまりノイズを学習しています。見たことのない行では予測が悪くなります。最良のステップのパラメータの方が良いモデルです。重み減衰、小さめのモデル、行を増やすことで差は縮まります。</translation>
    </message>
    <message>
        <source>Overfitting: the validation loss was {low:.3g} at step {best:,} and is {now:.3g} now, while the training loss fell from {before:.3g} to {after:.3g}.</source>
        <translation>過学習です。検証損失はステップ {best:,} で {low:.3g} でしたが、今は {now:.3g} です。その間に訓練損失は {before:.3g} から {after:.3g} に下がりました。</translation>
    </message>
    <message>
        <source>The network gives about the same for every row, and around such a place the loss is nearly flat: the gradients that reach the first layers are tiny, most of all through several layers of sigmoid. Adam takes longer steps where gradients are small; tanh passes on more of them. If the targets have nothing to do with the inputs, this is as good as it gets.</source>
        <translation>ネットワークはどの行にもほぼ同じ値を返していて、このあたりでは損失がほとんど平らです。最初の方の層に届く勾配はごく小さく、sigmoid の層を何段も通ると特にそうなります。Adam は勾配が小さいところで歩幅を大きくし、tanh は勾配をより多く伝えます。目標が入力と関係ないなら、これ以上は良くなりません。</translation>
    </message>
    <message>
        <source>The loss stands still: for {steps:,} steps it has been {loss:.3g}, and a prediction that is the same for every row has {baseline:.3g}.</source>
        <translation>損失が動いていません。{steps:,} ステップの間 {loss:.3g} のままです。どの行にも同じ値を返す予測でも {baseline:.3g} です。</translation>
    </message>
    <message>
        <source>Above a certain learning rate each step makes the error larger than it was, until the numbers overflow. The limit is twice the inverse of the largest curvature of the loss, which large inputs make large.</source>
        <translation>学習率がある限界を超えると、一歩ごとに誤差が大きくなり、ついには数があふれます。限界は損失の最大曲率の逆数の 2 倍で、入力が大きいと曲率も大きくなります。</translation>
    </message>
    <message>
        <source>The loss is rising: it was {low:.3g} at step {step:,} and is {now:.3g} now. The learning rate, {rate:.3g}, is too high.</source>
        <translation>損失が上がっています。ステップ {step:,} で {low:.3g} だったのが、今は {now:.3g} です。学習率 {rate:.3g} は高すぎます。</translation>
    </message>
    <message>
        <source>With a fitting learning rate the loss falls fast at first and ever slower then. Where it falls evenly from the start, hundreds of steps have not used up even the steepest part: longer steps would do the same in fewer.</source>
        <translation>適切な学習率なら、損失は最初に速く下がり、しだいに緩やかになります。最初から一様に下がるのは、何百ステップでも最も急な部分を下り切っていないということです。歩幅を大きくすれば、同じことが少ないステップでできます。</translation>
    </message>
    <message>
        <source>The learning rate, {rate:.3g}, is low: in {steps:,} steps the loss has fallen by {percent:.2g} %, evenly; to halve it would take about {halving:,.0f}.</source>
        <translation>学習率 {rate:.3g} は低すぎるようです。{steps:,} ステップで損失は一様に {percent:.2g} % 下がっただけで、半分になるまでに約 {halving:,.0f} ステップかかります。</translation>
    </message>
    <message>
        <source>A ReLU gives 0, and passes no gradient on, wherever its sum is negative. If that is so for every row, its weights never change again: the unit is dead. Leaky ReLU passes a little on for negative sums. Too high a rate, large inputs or a very negative bias bring it about.</source>
        <translation>ReLU は和が負のところでは 0 を返し、勾配を伝えません。すべての行でそうなると重みは二度と変わらず、ユニットは不活性になります。Leaky ReLU は負の和でも少し伝えます。高すぎる学習率、大きな入力、大きな負のバイアスが原因になります。</translation>
    </message>
    <message>
        <source>Far from 0 sigmoid and tanh are flat: a unit whose sum is large for every row passes almost no gradient on, and hardly changes. Large inputs or large start values bring it about.</source>
        <translation>sigmoid と tanh は 0 から離れると平らになります。和がどの行でも大きいユニットは勾配をほとんど伝えず、ほとんど変わりません。大きな入力や大きな初期値が原因になります。</translation>
    </message>
    <message>
        <source>{stuck} of {units} units of hidden layer {layer} are dead: they give 0 for all training rows and learn nothing.</source>
        <translation>隠れ層 {layer} の {units} ユニットのうち {stuck} が不活性です。すべての訓練行で 0 を返し、何も学習しません。</translation>
    </message>
    <message>
        <source>{stuck} of {units} units of hidden layer {layer} are saturated: they give the same for all training rows and learn hardly anything.</source>
        <translation>隠れ層 {layer} の {units} ユニットのうち {stuck} が飽和しています。すべての訓練行で同じ値を返し、ほとんど学習しません。</translation>
    </message>
    <message>
        <source>The learning rate must be small enough for the weight of the largest input, and is then far too small for the weights of the others and the bias: with the square of the ratio of their sizes. Standardizing gives all inputs the mean 0 and the deviation 1.</source>
        <translation>学習率は最も大きな入力の重みに合わせて小さくするしかなく、それではほかの重みとバイアスには小さすぎます。大きさの比の 2 乗で効きます。標準化すると、すべての入力が平均 0、標準偏差 1 になります。</translation>
    </message>
    <message>
        <source>The inputs are not scaled: {name} has a size of about {size:.3g}, {times:,.0f} times that of the smallest input or the bias, so no learning rate suits them all.</source>
        <translation>入力の尺度がそろっていません。{name} の大きさは約 {size:.3g} で、最も小さい入力またはバイアスの {times:,.0f} 倍あるため、すべてに合う学習率がありません。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>ドライブ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>場所(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>ファイルの種類(&amp;T):</translation>
    </message>
</context>
<context>
    <name>QuantileView</name>
    <message>
        <source>quantile of a normal distribution</source>
        <translation>正規分布の分位点</translation>
    </message>
    <message>
        <source>target − prediction</source>
        <translation>目標 − 予測</translation>
    </message>
    <message>
        <source>quantile {x}   residual {y}</source>
        <translation>分位点 {x}   残差 {y}</translation>
    </message>
</context>
<context>
    <name>RawView</name>
    <message>
        <source>Raw lines of the file</source>
        <translation>ファイルの生の行</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Save or copy this picture and its figures</source>
        <translation>この図とその数値を保存・コピー</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>PNG で保存(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as PNG, &amp;double size…</source>
        <translation>2 倍の大きさの PNG で保存(&amp;D)…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>SVG で保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>図をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Pictures in &amp;light colours</source>
        <translation>明るい配色の図にする(&amp;L)</translation>
    </message>
    <message>
        <source>Save &amp;figures</source>
        <translation>数値を保存(&amp;F)</translation>
    </message>
    <message>
        <source>Copy f&amp;igures</source>
        <translation>数値をコピー(&amp;I)</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Checked</source>
        <translation>確認の結果</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>Standardize and reset</source>
        <translation>標準化してリセット</translation>
    </message>
    <message>
        <source>Divide the rate by 10 and reset</source>
        <translation>学習率を 1/10 にしてリセット</translation>
    </message>
    <message>
        <source>Set these rows aside</source>
        <translation>これらの行を除外</translation>
    </message>
    <message>
        <source>Use Stepfit&apos;s own step and reset</source>
        <translation>Stepfit 標準に戻してリセット</translation>
    </message>
    <message>
        <source>Predict numbers and reset</source>
        <translation>数値を予測してリセット</translation>
    </message>
    <message>
        <source>Forget these choices</source>
        <translation>この設定を捨てる</translation>
    </message>
    <message>
        <source>Take these products back</source>
        <translation>この積をやめる</translation>
    </message>
    <message>
        <source>Take these choices back</source>
        <translation>この設定をやめる</translation>
    </message>
    <message>
        <source>Split at random</source>
        <translation>無作為に分ける</translation>
    </message>
    <message>
        <source>Take the table’s order</source>
        <translation>表の順番にする</translation>
    </message>
    <message>
        <source>Take all rows in every step</source>
        <translation>毎ステップで全行を使う</translation>
    </message>
    <message>
        <source>Switch dropout off</source>
        <translation>ドロップアウトを切る</translation>
    </message>
    <message>
        <source>Clear the gradients</source>
        <translation>勾配をクリアする</translation>
    </message>
    <message>
        <source>Use L-BFGS</source>
        <translation>L-BFGS を使う</translation>
    </message>
    <message>
        <source>Use float64 and reset</source>
        <translation>float64 にしてリセット</translation>
    </message>
    <message>
        <source>Halve the rate</source>
        <translation>学習率を半分にする</translation>
    </message>
    <message>
        <source>Ten times the rate</source>
        <translation>学習率を 10 倍にする</translation>
    </message>
    <message>
        <source>Use Adam</source>
        <translation>Adam を使う</translation>
    </message>
    <message>
        <source>Use tanh and reset</source>
        <translation>tanh にしてリセット</translation>
    </message>
    <message>
        <source>Use Leaky ReLU and reset</source>
        <translation>Leaky ReLU にしてリセット</translation>
    </message>
    <message>
        <source>Go back to the best step</source>
        <translation>最良のステップに戻る</translation>
    </message>
    <message>
        <source>Stop early and reset</source>
        <translation>早期終了を使ってリセット</translation>
    </message>
    <message>
        <source>Add weight decay</source>
        <translation>重み減衰を加える</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Make their columns te&amp;xt</source>
        <translation>列をテキストにする(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Replace the others</source>
        <translation>残りを置換する(&amp;R)</translation>
    </message>
    <message>
        <source>Cells that do not take what would replace them: {count}</source>
        <translation>置換後の内容を受け取れないセル: {count} 個</translation>
    </message>
    <message>
        <source>Replace in 1 cell</source>
        <translation>1 セルで置換</translation>
    </message>
    <message>
        <source>Replace in {count} cells</source>
        <translation>{count} セルで置換</translation>
    </message>
</context>
<context>
    <name>ResidualStrip</name>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>What the model leaves of each row: target − prediction</source>
        <translation>各行でモデルが残すもの: 目標 − 予測</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>残差</translation>
    </message>
</context>
<context>
    <name>ResidualView</name>
    <message>
        <source>prediction</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>along</source>
        <translation>横軸</translation>
    </message>
    <message>
        <source>What the residuals are drawn along</source>
        <translation>残差の横軸に取るもの</translation>
    </message>
    <message>
        <source>{target}, predicted</source>
        <translation>{target} の予測値</translation>
    </message>
    <message>
        <source>target − prediction</source>
        <translation>目標 − 予測</translation>
    </message>
    <message>
        <source>“{input}” cannot be laid out on an axis: it has no number, or more than {most} categories.
Choose another column above.</source>
        <translation>「{input}」は軸に並べられません。数がないか、カテゴリーが {most} 個を超えています。
上で別の列を選んでください。</translation>
    </message>
    <message>
        <source>rows without numbers: {rows}</source>
        <translation>数のない行: {rows}</translation>
    </message>
    <message>
        <source>residual {value}</source>
        <translation>残差 {value}</translation>
    </message>
</context>
<context>
    <name>RocView</name>
    <message>
        <source>false positive rate</source>
        <translation>偽陽性率</translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation>真陽性率</translation>
    </message>
</context>
<context>
    <name>RowForm</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>RowPage</name>
    <message>
        <source>Prediction</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Row of the table</source>
        <translation>表の行</translation>
    </message>
    <message>
        <source>Begin with this row of the table</source>
        <translation>表のこの行から始めます</translation>
    </message>
    <message>
        <source>of {rows}</source>
        <translation>/ {rows}</translation>
    </message>
</context>
<context>
    <name>RuleTexts</name>
    <message>
        <source>y = 2x + 1, with x evenly over the range.</source>
        <translation>y = 2x + 1。x は範囲に等間隔に並びます。</translation>
    </message>
    <message>
        <source>y = sin(x), with x evenly over the range.</source>
        <translation>y = sin(x)。x は範囲に等間隔に並びます。</translation>
    </message>
    <message>
        <source>y = 1 − 2x + x³, with x evenly over the range.</source>
        <translation>y = 1 − 2x + x³。x は範囲に等間隔に並びます。</translation>
    </message>
    <message>
        <source>A disc of one class inside a ring of the other.</source>
        <translation>一方のクラスの円板を、もう一方のクラスの輪が囲みます。</translation>
    </message>
    <message>
        <source>Four squares; those that face each other at a corner are of one class.</source>
        <translation>4つの正方形です。斜めに向かい合うものが同じクラスです。</translation>
    </message>
    <message>
        <source>Two round clouds, one of each class.</source>
        <translation>クラスごとに1つずつの丸い雲です。</translation>
    </message>
    <message>
        <source>Two arms that wind around each other, one of each class.</source>
        <translation>互いに巻き合う2本の腕です。腕ごとにクラスが違います。</translation>
    </message>
    <message>
        <source>y = (x1 + x2) / 10, with points spread over the square of the range.</source>
        <translation>y = (x1 + x2) / 10。点は範囲の正方形に散らばります。</translation>
    </message>
    <message>
        <source>Six peaks and pits around fixed places, with points spread over the square of the range.</source>
        <translation>決まった場所に6つの山と谷があります。点は範囲の正方形に散らばります。</translation>
    </message>
    <message>
        <source>y is 1 with the chance sigmoid(5x − 1), else 0, with x evenly over the range.</source>
        <translation>y は確率 sigmoid(5x − 1) で 1、それ以外は 0 です。x は範囲に等間隔に並びます。</translation>
    </message>
    <message>
        <source>y = 2√(x1² + x2²), on a grid over the square of the range.</source>
        <translation>y = 2√(x1² + x2²)。点は範囲の正方形の格子に並びます。</translation>
    </message>
    <message>
        <source>Noise: the standard deviation of what is added to y.</source>
        <translation>ノイズ: y に加える値の標準偏差です。</translation>
    </message>
    <message>
        <source>Noise: the standard deviation of the error with which x is seen.</source>
        <translation>ノイズ: x を見るときの誤差の標準偏差です。</translation>
    </message>
    <message>
        <source>Noise: by how much y is larger or smaller, at most.</source>
        <translation>ノイズ: y が大きく、または小さくなる量の上限です。</translation>
    </message>
    <message>
        <source>Noise: widens the clouds; their variance grows from 0.5 at 0 % to 4 at 50 %, over −5 to 5.</source>
        <translation>ノイズ: 雲を広げます。範囲が −5～5 のとき、分散は 0 % で 0.5、50 % で 4 です。</translation>
    </message>
    <message>
        <source>Noise: how far a point moves at most, as a share of a tenth of the range.</source>
        <translation>ノイズ: 点が動く距離の上限です。範囲の10分の1に対する割合です。</translation>
    </message>
    <message>
        <source>Noise: from how far away a point may get its class, as a share of half the range. The points stay where they are.</source>
        <translation>ノイズ: どれだけ離れた場所のクラスを受け取り得るかです。範囲の半分に対する割合です。点は動きません。</translation>
    </message>
    <message>
        <source>Noise: from how far away a point may get its y, as a share of half the range. The points stay where they are.</source>
        <translation>ノイズ: どれだけ離れた場所の y を受け取り得るかです。範囲の半分に対する割合です。点は動きません。</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Number of steps to run</source>
        <translation>実行するステップ数</translation>
    </message>
    <message>
        <source>Run so many steps from here, then pause</source>
        <translation>ここから指定したステップ数だけ進めて一時停止</translation>
    </message>
    <message>
        <source>Run this many steps</source>
        <translation>このステップ数だけ実行</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
</context>
<context>
    <name>RunModel</name>
    <message>
        <source>{run}, the best</source>
        <translation>{run}、最良</translation>
    </message>
    <message>
        <source>run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Runs of the sweep</source>
        <translation>スイープの実行</translation>
    </message>
</context>
<context>
    <name>RungTable</name>
    <message>
        <source>style</source>
        <translation>書き方</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Losses and coefficients of the styles</source>
        <translation>それぞれの書き方の損失と係数</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>train</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>over {shown} of {rows} rows</source>
        <translation>{rows} 行中 {shown} 行から</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>UTF-8 with byte order mark, for Excel</source>
        <translation>UTF-8（BOM 付き、Excel 向け）</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>cp932, Japanese</source>
        <translation>cp932、日本語</translation>
    </message>
    <message>
        <source>cp949, Korean</source>
        <translation>cp949、韓国語</translation>
    </message>
</context>
<context>
    <name>SavingBar</name>
    <message>
        <source>Stop saving; a file that was there stays as it was (Esc)</source>
        <translation>保存を中止します。元のファイルはそのまま残ります (Esc)</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{total} 行中 {done} 行</translation>
    </message>
    <message>
        <source>Saving {file}</source>
        <translation>{file} を保存中</translation>
    </message>
</context>
<context>
    <name>SavingDialog</name>
    <message>
        <source>{count} names and cells or more cannot be written as {encoding}. The first are:</source>
        <translation>{count} 個以上の列名とセルを {encoding} で書き込めません。最初のものは次のとおりです。</translation>
    </message>
    <message>
        <source>Names and cells that cannot be written as {encoding}: {count}.</source>
        <translation>{encoding} で書き込めない列名とセル: {count} 個</translation>
    </message>
    <message>
        <source>Save table as text</source>
        <translation>表をテキストとして保存</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>文字コード(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>区切り文字(&amp;D)</translation>
    </message>
    <message>
        <source>Deci&amp;mal mark</source>
        <translation>小数点(&amp;M)</translation>
    </message>
    <message>
        <source>Make texts harmless that spreadsheets would run as &amp;formulas</source>
        <translation>表計算ソフトが数式として実行する文字列を無害にする(&amp;F)</translation>
    </message>
    <message>
        <source>An apostrophe is put before texts such as =1+1. Stepfit takes it off again.</source>
        <translation>=1+1 のような文字列の前にアポストロフィを付けます。Stepfit は読むときに取り除きます。</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>最初の行</translation>
    </message>
    <message>
        <source>Save as &amp;UTF-8 instead</source>
        <translation>代わりに UTF-8 で保存(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>Written by Stepfit. Run it where torch and pandas are installed:</source>
        <translation>Stepfit が書いたスクリプトです。torch と pandas のある環境で実行すると、</translation>
    </message>
    <message>
        <source>on the CPU it prints the losses of the run in Stepfit, to the last digit.</source>
        <translation>CPU では Stepfit での実行と最後の桁まで同じ損失を表示します。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>The five phases of a training step</source>
        <translation>学習の 1 ステップの 5 つのフェーズ</translation>
    </message>
    <message>
        <source>Loss and optimizer</source>
        <translation>損失とオプティマイザ</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>small tensors are fastest on one core</source>
        <translation>小さなテンソルは 1 コアが最も速い</translation>
    </message>
    <message>
        <source>large tensors are shared out to all cores</source>
        <translation>大きなテンソルは全コアで分担する</translation>
    </message>
    <message>
        <source>no end is planned in Stepfit: choose one</source>
        <translation>Stepfit では終わりが未定なので、ここで決める</translation>
    </message>
    <message>
        <source>1 prints every step</source>
        <translation>1 なら毎ステップ表示する</translation>
    </message>
    <message>
        <source>this file lies beside the script: run it in its own folder</source>
        <translation>このファイルはスクリプトと同じフォルダーにある。そこで実行すること</translation>
    </message>
    <message>
        <source>Computed columns: missing where what they read is missing.</source>
        <translation>計算列: もとの値が欠けている行は欠損値になる</translation>
    </message>
    <message>
        <source>rows that were set aside</source>
        <translation>除外した行</translation>
    </message>
    <message>
        <source>without rows that miss a value</source>
        <translation>欠損値のある行を除く</translation>
    </message>
    <message>
        <source>a class is its place in the list: 0, 1, ...</source>
        <translation>クラスはリスト内の位置で表す: 0, 1, ...</translation>
    </message>
    <message>
        <source>Some rows are held back: they validate and are not trained on.</source>
        <translation>一部の行は検証用に取り分け、訓練には使わない。</translation>
    </message>
    <message>
        <source>Some rows are held back: they validate, or are kept for a last test.</source>
        <translation>一部の行は取り分けておきます。検証に使うか、最後のテストに残します。</translation>
    </message>
    <message>
        <source>What the model reads of each column, found on the rows that train.</source>
        <translation>モデルが各列から読み込むもの。訓練の行から求めます。</translation>
    </message>
    <message>
        <source>for empty cells</source>
        <translation>空のセルの値</translation>
    </message>
    <message>
        <source>From 0 to 1 over the rows that train.</source>
        <translation>訓練の行で 0 から 1 になるようにします。</translation>
    </message>
    <message>
        <source>Each column by itself: mean and deviation, or minimum and range.</source>
        <translation>列ごとに、平均と標準偏差、または最小値と範囲でスケーリングします。</translation>
    </message>
    <message>
        <source>the last rows are held back</source>
        <translation>最後の行を取り分けます</translation>
    </message>
    <message>
        <source>whole groups are held back</source>
        <translation>グループごと取り分けます</translation>
    </message>
    <message>
        <source>each class gives its share</source>
        <translation>どのクラスからも同じ割合で選ぶ</translation>
    </message>
    <message>
        <source>Mean 0 and standard deviation 1 over the rows that train.</source>
        <translation>訓練の行について平均 0、標準偏差 1 にそろえる。</translation>
    </message>
    <message>
        <source>one value only, or too large to be squared</source>
        <translation>値が 1 種類だけ、または 2 乗できないほど大きい</translation>
    </message>
    <message>
        <source>the powers of x as columns</source>
        <translation>x のべき乗を列として並べる</translation>
    </message>
    <message>
        <source>copy() lays the numbers out row by row.</source>
        <translation>copy() は数値を行ごとに並べる。</translation>
    </message>
    <message>
        <source>the same random numbers in every run</source>
        <translation>毎回同じ乱数にする</translation>
    </message>
    <message>
        <source>start values</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>fixed: not trained</source>
        <translation>固定: 訓練しない</translation>
    </message>
    <message>
        <source>a layer draws start values of its own, which are not used</source>
        <translation>層が自分で引く初期値は使わない</translation>
    </message>
    <message>
        <source>forward: the predictions</source>
        <translation>順伝播: 予測を計算する</translation>
    </message>
    <message>
        <source>a batch may have no weight at all</source>
        <translation>重みがすべて 0 のバッチもありえます</translation>
    </message>
    <message>
        <source>loss: how far off they are</source>
        <translation>損失: 予測がどれだけ外れているか</translation>
    </message>
    <message>
        <source>what is differentiated: the sum of the outputs</source>
        <translation>微分する量: 出力の合計</translation>
    </message>
    <message>
        <source>backward: the gradients</source>
        <translation>逆伝播: 勾配を計算する</translation>
    </message>
    <message>
        <source>update: a step against the gradients</source>
        <translation>更新: 勾配と逆向きに動かす</translation>
    </message>
    <message>
        <source>zero grad: the gradients are cleared</source>
        <translation>勾配の消去</translation>
    </message>
    <message>
        <source>no zero_grad(): the gradients add up from step to step</source>
        <translation>zero_grad() がないので、勾配はステップごとに足されていく</translation>
    </message>
    <message>
        <source>backward shall also find the gradient of x</source>
        <translation>逆伝播で x の勾配も求める</translation>
    </message>
    <message>
        <source>large weights cost something, too</source>
        <translation>大きな重みにも罰則をかける</translation>
    </message>
    <message>
        <source>gradients that are too long are shortened</source>
        <translation>長すぎる勾配を縮める</translation>
    </message>
    <message>
        <source>The optimizer, as it stands in Stepfit</source>
        <translation>オプティマイザ（Stepfit のものそのまま）</translation>
    </message>
    <message>
        <source>their squares add up to the loss</source>
        <translation>これらの二乗和が損失です</translation>
    </message>
    <message>
        <source>loss and gradients where the parameters are now</source>
        <translation>今のパラメータでの損失と勾配</translation>
    </message>
    <message>
        <source>and the derivatives of every residual</source>
        <translation>と、残差それぞれの微分</translation>
    </message>
    <message>
        <source>update: one trial, taken if the loss falls</source>
        <translation>更新: 一度試し、損失が下がれば採る</translation>
    </message>
    <message>
        <source>update: a direction, and a search along it</source>
        <translation>更新: 方向を決め、それに沿って探す</translation>
    </message>
    <message>
        <source>no further step helps</source>
        <translation>これ以上進んでも変わらない</translation>
    </message>
    <message>
        <source>parameters stay within their bounds</source>
        <translation>パラメータを範囲内に戻す</translation>
    </message>
    <message>
        <source>without dropout</source>
        <translation>ドロップアウトなし</translation>
    </message>
    <message>
        <source>no better epoch for long enough</source>
        <translation>しばらく改善がなければ止める</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>オプティマイザ</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>生成規則</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Row weights</source>
        <translation>行の重み</translation>
    </message>
    <message>
        <source>Split column</source>
        <translation>分割の列</translation>
    </message>
    <message>
        <source>True curve</source>
        <translation>真の曲線</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>区切り文字</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用符</translation>
    </message>
    <message>
        <source>Escape character</source>
        <translation>エスケープ文字</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Thousands mark</source>
        <translation>桁区切り</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>見出し行</translation>
    </message>
    <message>
        <source>Rows skipped above</source>
        <translation>上で飛ばす行</translation>
    </message>
    <message>
        <source>Rows skipped below</source>
        <translation>見出しの下で飛ばす行</translation>
    </message>
    <message>
        <source>Comment sign</source>
        <translation>コメント記号</translation>
    </message>
    <message>
        <source>Missing-value words</source>
        <translation>欠損値を表す語</translation>
    </message>
    <message>
        <source>Column types</source>
        <translation>列の型</translation>
    </message>
    <message>
        <source>Split seed</source>
        <translation>分割のシード</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>検証の割合</translation>
    </message>
    <message>
        <source>Standardize inputs</source>
        <translation>入力の標準化</translation>
    </message>
    <message>
        <source>Standardize targets</source>
        <translation>目標の標準化</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>欠損値</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隠れ層</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>活性化関数</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>ドロップアウト</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>バイアス</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Start values</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>Start deviation</source>
        <translation>初期値の標準偏差</translation>
    </message>
    <message>
        <source>Given values</source>
        <translation>指定した値</translation>
    </message>
    <message>
        <source>Lower bounds</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper bounds</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>出力数</translation>
    </message>
    <message>
        <source>Huber delta</source>
        <translation>Huber のデルタ</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1 正則化</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2 正則化</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>モーメンタム</translation>
    </message>
    <message>
        <source>Dampening</source>
        <translation>ダンピング</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>ネステロフ</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>ベータ 1</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>ベータ 2</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>アルファ</translation>
    </message>
    <message>
        <source>Rho</source>
        <translation>ロー</translation>
    </message>
    <message>
        <source>Rate decay</source>
        <translation>学習率の減衰</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>イプシロン</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>重み減衰</translation>
    </message>
    <message>
        <source>Clip gradient norm</source>
        <translation>勾配クリッピング</translation>
    </message>
    <message>
        <source>Remembered steps</source>
        <translation>記憶するステップ</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>バッチサイズ</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>シャッフル</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Number type</source>
        <translation>数値の型</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>早期終了の猶予</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>評価の間隔</translation>
    </message>
    <message>
        <source>Clear gradients</source>
        <translation>勾配をクリア</translation>
    </message>
    <message>
        <source>Input gradients</source>
        <translation>入力の勾配</translation>
    </message>
    <message>
        <source>Coding style</source>
        <translation>書き方</translation>
    </message>
    <message>
        <source>The CSV or TSV file that the rows come from.</source>
        <translation>行を読み込んだ CSV または TSV ファイル。</translation>
    </message>
    <message>
        <source>The sample table that the rows come from.</source>
        <translation>行を読み込んだサンプルの表。</translation>
    </message>
    <message>
        <source>The rule that the rows are generated by.</source>
        <translation>行を生成する規則。</translation>
    </message>
    <message>
        <source>How many rows are generated.</source>
        <translation>生成する行の数。</translation>
    </message>
    <message>
        <source>How much random noise is added to the generated rows.</source>
        <translation>生成した行に加える乱数ノイズの大きさ。</translation>
    </message>
    <message>
        <source>The columns that the model sees.</source>
        <translation>モデルが見る列。</translation>
    </message>
    <message>
        <source>The columns that the model learns to predict.</source>
        <translation>モデルが予測を学ぶ列。</translation>
    </message>
    <message>
        <source>The column that says how much each row counts in the loss.</source>
        <translation>各行が損失にどれだけ効くかを表す列。</translation>
    </message>
    <message>
        <source>The column that says which rows are for validation.</source>
        <translation>どの行を検証に使うかを表す列。</translation>
    </message>
    <message>
        <source>A formula that the rows follow or are compared with. It is drawn, never trained on.</source>
        <translation>行が従う、または比べる相手となる数式。描くだけで、学習には使いません。</translation>
    </message>
    <message>
        <source>The encoding of the file, such as cp932; guessed where it is empty.</source>
        <translation>ファイルの文字コードです (例: cp932)。空なら推定します。</translation>
    </message>
    <message>
        <source>What separates the cells of the file: a character, tab or space; guessed where it is empty.</source>
        <translation>ファイルのセルを区切る文字、または tab、space です。空なら推定します。</translation>
    </message>
    <message>
        <source>What stands around texts in the file, or none; guessed where it is empty.</source>
        <translation>ファイルで文字列を囲む引用符です。なければ none、空なら推定します。</translation>
    </message>
    <message>
        <source>What stands before a quote within quotes, or none where it is doubled; guessed where it is empty.</source>
        <translation>引用符の中の引用符の前に置く文字です。二重にする場合は none、空なら推定します。</translation>
    </message>
    <message>
        <source>The decimal mark of the file&apos;s numbers: a point or a comma; guessed where it is empty.</source>
        <translation>ファイルの数値の小数点です (ピリオドまたはコンマ)。空なら推定します。</translation>
    </message>
    <message>
        <source>The mark between groups of three digits, or none; guessed where it is empty.</source>
        <translation>3 桁ごとの区切りです。なければ none、空なら推定します。</translation>
    </message>
    <message>
        <source>The row of the file that has the column names, counted from 1; 0 for none, -1 for a guess.</source>
        <translation>列名がある行の番号です (1 から数えます)。0 はなし、-1 は推定です。</translation>
    </message>
    <message>
        <source>How many rows at the top of the file are left out; -1 for a guess.</source>
        <translation>ファイルの先頭で読み飛ばす行の数です。-1 は推定です。</translation>
    </message>
    <message>
        <source>How many rows under the header, such as units, are left out; -1 for a guess.</source>
        <translation>見出しの下で読み飛ばす行 (単位など) の数です。-1 は推定です。</translation>
    </message>
    <message>
        <source>What lines that are left out begin with, or none; guessed where it is empty.</source>
        <translation>読み飛ばす行の先頭の記号です。なければ none、空なら推定します。</translation>
    </message>
    <message>
        <source>The cells that are missing values; where none is named, the usual words in columns of numbers.</source>
        <translation>欠損値とみなすセルの語です。指定しなければ、数値の列でよく使われる語です。</translation>
    </message>
    <message>
        <source>What columns are taken for: number, category, text, date or ignore.</source>
        <translation>列の扱いです: number、category、text、date、ignore。</translation>
    </message>
    <message>
        <source>The share of the rows that is held back for validation. 0 holds back none.</source>
        <translation>検証に回す行の割合。0 なら検証に回しません。</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>テストの割合</translation>
    </message>
    <message>
        <source>Range of the inputs</source>
        <translation>入力の範囲</translation>
    </message>
    <message>
        <source>Apostrophes before formulas</source>
        <translation>数式の前のアポストロフィ</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>シート</translation>
    </message>
    <message>
        <source>Sample: one row in</source>
        <translation>標本: 何行に 1 行</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分け方</translation>
    </message>
    <message>
        <source>Group column</source>
        <translation>グループの列</translation>
    </message>
    <message>
        <source>Order column</source>
        <translation>順序の列</translation>
    </message>
    <message>
        <source>Preparation of columns</source>
        <translation>列の前処理</translation>
    </message>
    <message>
        <source>Computed columns</source>
        <translation>計算列</translation>
    </message>
    <message>
        <source>Damping at first</source>
        <translation>最初のダンピング</translation>
    </message>
    <message>
        <source>Gradient tolerance</source>
        <translation>勾配の許容値</translation>
    </message>
    <message>
        <source>Change tolerance</source>
        <translation>変化の許容値</translation>
    </message>
    <message>
        <source>Steps are</source>
        <translation>ステップの計算</translation>
    </message>
    <message>
        <source>Where the inputs of the generated rows lie, from the first number to the second.</source>
        <translation>生成する行の入力が入る範囲です。1つ目の数から2つ目の数までです。</translation>
    </message>
    <message>
        <source>Whether an apostrophe is taken off where it keeps a spreadsheet from running a text as a formula.</source>
        <translation>表計算ソフトが文字列を数式として実行するのを防ぐアポストロフィを、取り除くかどうかです。</translation>
    </message>
    <message>
        <source>The sheet of an Excel file that is read. Where none is named, the first with cells.</source>
        <translation>Excel ファイルの読むシートです。指定がなければ、セルのある最初のシートです。</translation>
    </message>
    <message>
        <source>Of so many consecutive rows of the file, one is read, drawn at random. 1 reads all of them.</source>
        <translation>ファイルの連続するこの数の行から、無作為に 1 行を読み込みます。1 ではすべての行を読み込みます。</translation>
    </message>
    <message>
        <source>The same seed always holds back the same rows.</source>
        <translation>同じシードなら、いつも同じ行が取り分けられます。</translation>
    </message>
    <message>
        <source>The share of the rows that is held back for a last test: no choice is made by them. 0 holds back none.</source>
        <translation>最後のテストのために取り分けておく行の割合です。これらの行では何も選びません。0 では取り分けません。</translation>
    </message>
    <message>
        <source>How rows are held back for validation and test: at random, the same share of each class, whole groups, or the last rows in an order such as time.</source>
        <translation>検証とテストのための行の取り分け方です。無作為、各クラスから同じ割合、グループごと、または時間などの順序で最後の行から選べます。</translation>
    </message>
    <message>
        <source>Rows with the same value in this column stay together in one part.</source>
        <translation>この列の値が同じ行は、必ず同じ側に入ります。</translation>
    </message>
    <message>
        <source>The column by which rows are ordered, such as a time; the last ones are held back. Empty: the table’s order.</source>
        <translation>時間など、行の順序を決める列です。最後の行が取り分けられます。空なら表の順序です。</translation>
    </message>
    <message>
        <source>Shift and scale each input to mean 0 and deviation 1, as measured on the training rows. Results are still shown in original units.</source>
        <translation>訓練の行で測った平均が 0、標準偏差が 1 になるよう、各入力をずらして拡大縮小します。結果は元の単位で表示します。</translation>
    </message>
    <message>
        <source>Shift and scale each target to mean 0 and deviation 1, as measured on the training rows. Results are still shown in original units.</source>
        <translation>訓練の行で測った平均が 0、標準偏差が 1 になるよう、各目標をずらして拡大縮小します。結果は元の単位で表示します。</translation>
    </message>
    <message>
        <source>What happens to rows in which an input or a target has no value.</source>
        <translation>入力または目標の値がない行の扱い。</translation>
    </message>
    <message>
        <source>What is done to columns before the model reads them: scale, powers, categories, gaps.</source>
        <translation>モデルが読む前に列に施す処理です（尺度、べき乗、カテゴリー、欠損の扱い）。</translation>
    </message>
    <message>
        <source>Columns that follow from others by a formula.</source>
        <translation>ほかの列から数式で求める列です。</translation>
    </message>
    <message>
        <source>What kind of function is fitted.</source>
        <translation>当てはめる関数の種類。</translation>
    </message>
    <message>
        <source>What is fitted, such as a*exp(-b*x) + c. Names that are not input columns are parameters. Names with spaces stand in `back-quotes`.</source>
        <translation>当てはめる式。例: a*exp(-b*x) + c。入力の列でない名前はパラメータになります。空白を含む名前は `バッククォート` で囲みます。</translation>
    </message>
    <message>
        <source>The highest power of each input.</source>
        <translation>各入力の最高次の累乗。</translation>
    </message>
    <message>
        <source>The number of units of each hidden layer, such as 4, 2. Empty: no hidden layer.</source>
        <translation>各隠れ層のユニット数。例: 4, 2。空なら隠れ層なし。</translation>
    </message>
    <message>
        <source>The function after each hidden layer: one for all, or one for each.</source>
        <translation>各隠れ層の後の関数。全層で一つ、または層ごとに一つ。</translation>
    </message>
    <message>
        <source>The share of hidden units that is switched off at random in each training step.</source>
        <translation>学習の各ステップで無作為に止める隠れユニットの割合。</translation>
    </message>
    <message>
        <source>Whether a constant is added to each weighted sum.</source>
        <translation>重み付き和に定数を加えるかどうか。</translation>
    </message>
    <message>
        <source>The function after the last layer: sigmoid for two classes, softmax for more.</source>
        <translation>最後の層の後の関数。2 クラスなら sigmoid、それ以上なら softmax。</translation>
    </message>
    <message>
        <source>Where the parameters start.</source>
        <translation>パラメータの初期値の決め方。</translation>
    </message>
    <message>
        <source>The standard deviation of the random start values.</source>
        <translation>乱数で決める初期値の標準偏差。</translation>
    </message>
    <message>
        <source>The numbers that the parameters start from.</source>
        <translation>パラメータの初期値とする数値。</translation>
    </message>
    <message>
        <source>What parameters of a formula may not fall below.</source>
        <translation>数式のパラメータが下回れない値。</translation>
    </message>
    <message>
        <source>What parameters of a formula may not exceed.</source>
        <translation>数式のパラメータが超えられない値。</translation>
    </message>
    <message>
        <source>Parameters of a formula that training leaves as they are.</source>
        <translation>学習で変えない数式のパラメータ。</translation>
    </message>
    <message>
        <source>The number of outputs where no column is the target.</source>
        <translation>目標の列がないときの出力の数。</translation>
    </message>
    <message>
        <source>What training makes small.</source>
        <translation>学習で小さくするもの。</translation>
    </message>
    <message>
        <source>Errors smaller than this count squared, larger ones in proportion.</source>
        <translation>これより小さい誤差は二乗で、大きい誤差は比例して数えます。</translation>
    </message>
    <message>
        <source>Adds this much of the sum of absolute weights to the loss. Biases are free.</source>
        <translation>重みの絶対値の和をこの倍率で損失に加えます。バイアスは対象外です。</translation>
    </message>
    <message>
        <source>Adds half of this much of the sum of squared weights to the loss. Biases are free.</source>
        <translation>重みの二乗和をこの倍率の半分で損失に加えます。バイアスは対象外です。</translation>
    </message>
    <message>
        <source>How the gradients change the parameters.</source>
        <translation>勾配でパラメータを更新する方法。</translation>
    </message>
    <message>
        <source>How far each update goes. Too small is slow, too large makes the loss grow.</source>
        <translation>1 回の更新で進む幅。小さすぎると遅く、大きすぎると損失が増えます。</translation>
    </message>
    <message>
        <source>How much of the last update is carried on into the next.</source>
        <translation>前回の更新を次にどれだけ引き継ぐか。</translation>
    </message>
    <message>
        <source>How much less the new gradient counts in the momentum.</source>
        <translation>モーメンタムで新しい勾配をどれだけ弱めるか。</translation>
    </message>
    <message>
        <source>Look ahead along the momentum before each update.</source>
        <translation>更新の前に、モーメンタムの方向を先読みします。</translation>
    </message>
    <message>
        <source>How long the running mean of the gradients remembers.</source>
        <translation>勾配の移動平均が過去をどれだけ覚えているか。</translation>
    </message>
    <message>
        <source>How long the running mean of the squared gradients remembers.</source>
        <translation>勾配の二乗の移動平均が過去をどれだけ覚えているか。</translation>
    </message>
    <message>
        <source>How long the mean of the squared gradients remembers.</source>
        <translation>勾配の二乗の平均が過去をどれだけ覚えているか。</translation>
    </message>
    <message>
        <source>How long the means of squared gradients and changes remember.</source>
        <translation>勾配と変化量の二乗の平均が過去をどれだけ覚えているか。</translation>
    </message>
    <message>
        <source>How fast the learning rate falls with the steps.</source>
        <translation>ステップとともに学習率が下がる速さ。</translation>
    </message>
    <message>
        <source>A small number that keeps divisions from exploding. A script that says nothing gets 1e-8 from torch, with Adagrad 1e-10, with Adadelta 1e-6.</source>
        <translation>割り算の発散を防ぐ小さな数。スクリプトで指定しないと、torch では1e-8、Adagrad では1e-10、Adadelta では1e-6になります。</translation>
    </message>
    <message>
        <source>How strongly each update pulls the parameters to 0. A script that says nothing gets 0 from torch, with AdamW 0.01.</source>
        <translation>更新のたびにパラメータを0へ引き寄せる強さ。スクリプトで指定しないと、torch では0、AdamW では0.01になります。</translation>
    </message>
    <message>
        <source>Gradients longer than this are shortened to it. 0: never.</source>
        <translation>これより長い勾配は、この長さに縮めます。0: 縮めません。</translation>
    </message>
    <message>
        <source>How strongly the first step is held back. Every step that succeeds lowers the damping, every one that fails raises it. A number that is changed later is that of the next step.</source>
        <translation>最初のステップをどれだけ抑えるかです。成功したステップのたびに小さくなり、失敗するたびに大きくなります。途中で変えた数は次のステップの値になります。</translation>
    </message>
    <message>
        <source>How many earlier steps tell how the gradient bends.</source>
        <translation>勾配の曲がり方を知るために、過去のステップをいくつ使うかです。</translation>
    </message>
    <message>
        <source>The run ends when the gradient, in proportion to the loss, is below this.</source>
        <translation>損失に対する勾配の大きさがこれを下回ると、実行が終わります。</translation>
    </message>
    <message>
        <source>The run ends when a step changes the parameters by less than this share of them.</source>
        <translation>1ステップでのパラメータの変化が、パラメータに対するこの割合を下回ると、実行が終わります。</translation>
    </message>
    <message>
        <source>After how many passes over the training rows the run ends. 0: never.</source>
        <translation>訓練の行を何周したら終わるか。0: 終わりません。</translation>
    </message>
    <message>
        <source>How many rows each step sees. 0: all rows.</source>
        <translation>1 ステップで見る行の数。0: 全行。</translation>
    </message>
    <message>
        <source>Whether each epoch takes the rows in a new random order.</source>
        <translation>エポックごとに行を新しい無作為な順序で使うかどうか。</translation>
    </message>
    <message>
        <source>Start values, shuffling and dropout follow from it: the same seed gives the same numbers.</source>
        <translation>初期値、シャッフル、ドロップアウトを決めます。同じシードなら同じ数値になります。</translation>
    </message>
    <message>
        <source>What computes: the processor or a graphics card.</source>
        <translation>計算に使うもの: CPU かグラフィックスカード。</translation>
    </message>
    <message>
        <source>Compiled steps are the same step translated to machine code: many times faster, equal up to rounding. Eager ones are torch’s own, one operation after the other.</source>
        <translation>コンパイルしたステップは同じステップを機械語に翻訳したもので、何倍も速く、丸め誤差の範囲で同じ値になります。逐次実行は torch 自身の演算を一つずつ行います。</translation>
    </message>
    <message>
        <source>float32 has about 7 digits and is fast, float64 has about 16.</source>
        <translation>float32 は約 7 桁で速く、float64 は約 16 桁です。</translation>
    </message>
    <message>
        <source>Stop when the validation loss has not improved for so many epochs, and keep the best parameters. 0: off.</source>
        <translation>検証の損失がこのエポック数の間改善しなければ止めて、最良のパラメータを残します。0: オフ。</translation>
    </message>
    <message>
        <source>After how many steps the full sets are evaluated. 0: as often as it stays cheap.</source>
        <translation>何ステップごとに全行で評価するか。0: 負担にならない範囲でできるだけ頻繁に。</translation>
    </message>
    <message>
        <source>Whether the gradients are cleared after each update. Without it they add up.</source>
        <translation>更新のたびに勾配を0に戻すかどうか。戻さないと足し合わされていきます。</translation>
    </message>
    <message>
        <source>Ask for the gradient of the loss with respect to the inputs, too.</source>
        <translation>入力に対する損失の勾配も求めます。</translation>
    </message>
    <message>
        <source>The way the training step is written in code.</source>
        <translation>学習の1ステップのコードの書き方。</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>シグモイド</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>leaky ReLU</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>softplus</source>
        <translation>ソフトプラス</translation>
    </message>
    <message>
        <source>identity (linear)</source>
        <translation>恒等 (線形)</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>無作為</translation>
    </message>
    <message>
        <source>Stratified by class</source>
        <translation>クラスで層化</translation>
    </message>
    <message>
        <source>Whole groups</source>
        <translation>グループごと</translation>
    </message>
    <message>
        <source>In order (the last rows)</source>
        <translation>順序どおり（最後の行）</translation>
    </message>
    <message>
        <source>By itself: taken off</source>
        <translation>自動: 取り除く</translation>
    </message>
    <message>
        <source>Take them off</source>
        <translation>取り除く</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Stop and say where</source>
        <translation>止めて場所を知らせる</translation>
    </message>
    <message>
        <source>Set the row aside</source>
        <translation>行を除外する</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>線形</translation>
    </message>
    <message>
        <source>Polynomial</source>
        <translation>多項式</translation>
    </message>
    <message>
        <source>Neural network (MLP)</source>
        <translation>ニューラルネット (MLP)</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>ソフトマックス</translation>
    </message>
    <message>
        <source>torch&apos;s default</source>
        <translation>torch の既定</translation>
    </message>
    <message>
        <source>Normal distribution</source>
        <translation>正規分布</translation>
    </message>
    <message>
        <source>Normal distribution, drawn by numpy</source>
        <translation>正規分布(numpy で生成)</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>すべて 0</translation>
    </message>
    <message>
        <source>Given numbers</source>
        <translation>指定した数値</translation>
    </message>
    <message>
        <source>Sum of squares</source>
        <translation>二乗和</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>平均二乗誤差</translation>
    </message>
    <message>
        <source>Half mean squared error</source>
        <translation>平均二乗誤差の半分</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>平均絶対誤差</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>二値交差エントロピー</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交差エントロピー</translation>
    </message>
    <message>
        <source>Sum of the outputs (no target)</source>
        <translation>出力の和(目標なし)</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation>Adadelta</translation>
    </message>
    <message>
        <source>Levenberg–Marquardt</source>
        <translation>レーベンバーグ・マルカート法</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>Stepfit&apos;s own</source>
        <translation>Stepfit 標準</translation>
    </message>
    <message>
        <source>numpy, gradients by hand</source>
        <translation>numpy、勾配は手計算</translation>
    </message>
    <message>
        <source>Tensors, gradients by hand</source>
        <translation>テンソル、勾配は手計算</translation>
    </message>
    <message>
        <source>Tensors and autograd</source>
        <translation>テンソルと自動微分</translation>
    </message>
    <message>
        <source>Own autograd function</source>
        <translation>自作の autograd 関数</translation>
    </message>
    <message>
        <source>torch.nn layers</source>
        <translation>torch.nn の層</translation>
    </message>
    <message>
        <source>torch.nn and torch.optim</source>
        <translation>torch.nn と torch.optim</translation>
    </message>
    <message>
        <source>Own nn.Module</source>
        <translation>自作の nn.Module</translation>
    </message>
    <message>
        <source>Control flow, shared weights</source>
        <translation>制御フローと重み共有</translation>
    </message>
    <message>
        <source>Raw weight matrix and autograd</source>
        <translation>生の重み行列と自動微分</translation>
    </message>
    <message>
        <source>Raw weight matrix and torch.optim</source>
        <translation>生の重み行列と torch.optim</translation>
    </message>
    <message>
        <source>compiled where possible</source>
        <translation>できればコンパイル</translation>
    </message>
    <message>
        <source>eager</source>
        <translation>逐次実行</translation>
    </message>
    <message>
        <source>compiled from the first on</source>
        <translation>最初からコンパイル</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Changed. The value shown takes effect after Reset.</source>
        <translation>変更済みです。表示されている値はリセット後に有効になります。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Pages at the sides</source>
        <translation>左右のページ</translation>
    </message>
    <message>
        <source>Plots and timeline</source>
        <translation>グラフとタイムライン</translation>
    </message>
    <message>
        <source>In a plot: move the view</source>
        <translation>グラフ: 表示を移動</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>In a plot: zoom in, zoom out</source>
        <translation>グラフ: 拡大、縮小</translation>
    </message>
    <message>
        <source>In a plot: read out, or in large steps</source>
        <translation>図で: 値を読む、大きく動かす</translation>
    </message>
    <message>
        <source>arrow keys, Ctrl+arrow keys</source>
        <translation>矢印キー、Ctrl+矢印キー</translation>
    </message>
    <message>
        <source>Shift+arrow keys</source>
        <translation>Shift+矢印キー</translation>
    </message>
    <message>
        <source>In a plot: follow the data again</source>
        <translation>グラフ: 再びデータに追従</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>In a plot: copy the picture</source>
        <translation>図で: 図をコピー</translation>
    </message>
    <message>
        <source>In a plot: save as PNG, large, as SVG</source>
        <translation>図で: PNG、大きな PNG、SVG で保存</translation>
    </message>
    <message>
        <source>In the fit: draw points, or stop drawing</source>
        <translation>当てはめ: 点を描く、やめる</translation>
    </message>
    <message>
        <source>In the fit: from point to point</source>
        <translation>当てはめ: 点から点へ</translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation>Ctrl+矢印キー</translation>
    </message>
    <message>
        <source>In the fit: type the number of a point</source>
        <translation>当てはめ: 点の数値を入力</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Drawing: move a point, or by ten pixels</source>
        <translation>点を描く: 点を動かす、10 ピクセルずつ</translation>
    </message>
    <message>
        <source>Shift or Ctrl+Shift+arrow keys</source>
        <translation>Shift または Ctrl+Shift+矢印キー</translation>
    </message>
    <message>
        <source>Drawing: add a point, remove</source>
        <translation>点を描く: 点を追加、削除</translation>
    </message>
    <message>
        <source>Insert, Delete</source>
        <translation>Insert、Delete</translation>
    </message>
    <message>
        <source>In the timeline: step by step</source>
        <translation>タイムライン: 1 ステップずつ</translation>
    </message>
</context>
<context>
    <name>SliceBar</name>
    <message>
        <source>Input across</source>
        <translation>横軸の入力</translation>
    </message>
    <message>
        <source>Input upwards</source>
        <translation>縦軸の入力</translation>
    </message>
</context>
<context>
    <name>SliceView</name>
    <message>
        <source>“{input}” cannot be laid out on an axis: it has no number, or more than {most} categories.
Choose another input above.</source>
        <translation>「{input}」は軸に並べられません。数がないか、カテゴリーが {most} 個を超えています。
上で別の入力を選んでください。</translation>
    </message>
    <message>
        <source>others held at their median</source>
        <translation>ほかの入力は中央値に固定</translation>
    </message>
    <message>
        <source>others held as in row {row}</source>
        <translation>ほかの入力は行 {row} の値に固定</translation>
    </message>
</context>
<context>
    <name>Solver</name>
    <message>
        <source>The gradient is below its tolerance: nothing is tried any more.</source>
        <translation>勾配が許容値を下回ったので、もう試しません。</translation>
    </message>
    <message>
        <source>Accepted: of the fall that the Jacobian promised, {gain} came true. Damping: {used} → {damping}.</source>
        <translation>採用: ヤコビ行列が見込んだ減少のうち、実現したのは{gain}倍です。ダンピング: {used} → {damping}</translation>
    </message>
    <message>
        <source>Accepted: the step is so short that rounding hides what it does to the loss. Damping: {used} → {damping}.</source>
        <translation>採用: ステップがとても短く、損失への影響は丸めに隠れています。ダンピング: {used} → {damping}</translation>
    </message>
    <message>
        <source>Rejected: the trial does not bring the fall that the Jacobian promised, so the parameters stay as they were. Damping: {used} → {damping}, which makes the next trial shorter.</source>
        <translation>不採用: 試した点ではヤコビ行列が見込んだ減少にならないので、パラメータは元のままです。ダンピング: {used} → {damping}。次の試行は短くなります。</translation>
    </message>
    <message>
        <source>Rejected: the parameters stay as they were.</source>
        <translation>不採用: パラメータは元のままです。</translation>
    </message>
    <message>
        <source>Accepted: the direction comes from the gradient and from earlier steps ({pairs}). Losses computed along it: {evaluations}.</source>
        <translation>採用: 方向は勾配と過去のステップ（{pairs}）から決めました。それに沿って計算した損失の数: {evaluations}</translation>
    </message>
    <message>
        <source>Rejected: of the losses computed along the direction ({evaluations}) none is lower, so the parameters stay as they were, and earlier steps are forgotten.</source>
        <translation>不採用: 方向に沿って計算した損失（{evaluations}）はどれも小さくなりませんでした。パラメータは元のままで、過去のステップは忘れます。</translation>
    </message>
    <message>
        <source>It changed them by less than the tolerance: the run is done.</source>
        <translation>パラメータの変化が許容値を下回ったので、実行は終わりです。</translation>
    </message>
    <message>
        <source>No further decrease is possible: the run is done.</source>
        <translation>これ以上は小さくできないので、実行は終わりです。</translation>
    </message>
</context>
<context>
    <name>SpeedSlider</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed: at most {rate} steps a second</source>
        <translation>速度: 毎秒最大 {rate} ステップ</translation>
    </message>
    <message>
        <source>Speed: as fast as it goes</source>
        <translation>速度: できるだけ速く</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress of the run</source>
        <translation>実行の進み具合</translation>
    </message>
    <message>
        <source>Starting: torch is being loaded</source>
        <translation>準備中: torch を読み込んでいます</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>ステップ {step}</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>エポック {epoch}</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>損失 {loss}</translation>
    </message>
    <message>
        <source>validation {loss}</source>
        <translation>検証 {loss}</translation>
    </message>
    <message>
        <source>{rate} steps/s</source>
        <translation>{rate} ステップ/秒</translation>
    </message>
    <message>
        <source>The run uses the changed rows now.</source>
        <translation>変更した行が使われています。</translation>
    </message>
    <message>
        <source>The run takes the changed rows with its next batch.</source>
        <translation>変更した行は次のバッチから使われます。</translation>
    </message>
    <message>
        <source>The next step takes the changed rows.</source>
        <translation>変更した行は次のステップから使われます。</translation>
    </message>
    <message>
        <source>Run goes on from here, Reset begins anew.</source>
        <translation>「実行」でここから続け、「リセット」で初めからやり直します。</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>No step yet</source>
        <translation>まだステップがありません</translation>
    </message>
    <message>
        <source>Take a step phase by phase (F11), or batch by batch (F10), and see what each one does.</source>
        <translation>フェーズごと (F11) またはバッチごと (F10) に進めて、それぞれの働きを見てください。</translation>
    </message>
    <message>
        <source>The code that runs</source>
        <translation>実行されるコード</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Phases of the step</source>
        <translation>ステップのフェーズ</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation>最初のステップの前</translation>
    </message>
    <message>
        <source>Finished: step {step} is done</source>
        <translation>完了: ステップ {step} まで</translation>
    </message>
    <message>
        <source>Step {step} is done</source>
        <translation>ステップ {step} が完了</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>ステップ {step}</translation>
    </message>
    <message>
        <source>Step {step}, next: {phase}</source>
        <translation>ステップ {step}、次: {phase}</translation>
    </message>
    <message>
        <source>There is no target: the predictions are added up, to be differentiated as one.</source>
        <translation>目標はありません。予測を足し合わせ、まとめて微分します。</translation>
    </message>
    <message>
        <source>This phase is left out: the gradients stay and add up from step to step.</source>
        <translation>このフェーズは省かれます。勾配は残り、ステップごとに足されていきます。</translation>
    </message>
    <message>
        <source>Pause to take the phases one at a time.</source>
        <translation>一時停止すると、フェーズを一つずつ実行できます。</translation>
    </message>
</context>
<context>
    <name>StepSlider</name>
    <message>
        <source>step {step}</source>
        <translation>ステップ {step}</translation>
    </message>
</context>
<context>
    <name>StyleNote</name>
    <message>
        <source>Use Stepfit&apos;s own</source>
        <translation>Stepfit 標準を使う</translation>
    </message>
    <message>
        <source>Stepfit&apos;s own steps fit every model, loss and optimizer.</source>
        <translation>Stepfit 標準の処理は、どのモデル・損失・オプティマイザにも使えます。</translation>
    </message>
    <message>
        <source>Stepfit&apos;s own steps compute the run after Reset.</source>
        <translation>リセット後は Stepfit 標準の処理で計算します。</translation>
    </message>
    <message>
        <source>After Reset the run is computed by the coding style “{style}”.</source>
        <translation>リセット後は書き方「{style}」で計算します。</translation>
    </message>
    <message>
        <source>This run is computed by the coding style “{style}”.</source>
        <translation>この学習は書き方「{style}」で計算しています。</translation>
    </message>
</context>
<context>
    <name>SurfaceCard</name>
    <message>
        <source>Cost surface</source>
        <translation>損失曲面</translation>
    </message>
    <message>
        <source>path</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>steepest descent</source>
        <translation>最急降下</translation>
    </message>
    <message>
        <source>next update</source>
        <translation>次の更新</translation>
    </message>
    <message>
        <source>optimum</source>
        <translation>最適</translation>
    </message>
    <message>
        <source>Against the gradient of the loss over all rows; it says where to, not how far</source>
        <translation>全行の損失の勾配と逆の向きです。向きだけを示し、長さは表しません</translation>
    </message>
    <message>
        <source>What the optimizer would do in a step over all rows, as long as it is where that can be seen</source>
        <translation>全行を使う1ステップで最適化手法が行う更新です。見える大きさなら実際の長さです</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Colour the loss by its powers of ten</source>
        <translation>損失を10の累乗で色分けします</translation>
    </message>
    <message>
        <source>Loss over the parameters</source>
        <translation>パラメータに対する損失</translation>
    </message>
    <message>
        <source>Click to put the parameters there</source>
        <translation>クリックすると、パラメータをその位置に移します</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>The loss around the parameters is being worked out…</source>
        <translation>パラメータの周りの損失を計算しています…</translation>
    </message>
</context>
<context>
    <name>SurfaceTables</name>
    <message>
        <source>surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>path</source>
        <translation>経路</translation>
    </message>
</context>
<context>
    <name>SurfaceWords</name>
    <message>
        <source>steepest descent</source>
        <translation>最急降下</translation>
    </message>
    <message>
        <source>a random direction</source>
        <translation>ランダムな方向</translation>
    </message>
    <message>
        <source>main direction of the path</source>
        <translation>経路の第1主方向</translation>
    </message>
    <message>
        <source>second direction of the path</source>
        <translation>経路の第2主方向</translation>
    </message>
    <message>
        <source>random direction 1</source>
        <translation>ランダムな方向 1</translation>
    </message>
    <message>
        <source>random direction 2</source>
        <translation>ランダムな方向 2</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>損失 {loss}</translation>
    </message>
    <message>
        <source>|gradient| {size}</source>
        <translation>|勾配| {size}</translation>
    </message>
    <message>
        <source>loss ≈ {loss}</source>
        <translation>損失 ≈ {loss}</translation>
    </message>
    <message>
        <source>loss of {rows} of {all} rows</source>
        <translation>{all} 行のうち {rows} 行の損失</translation>
    </message>
    <message>
        <source>all others as they are now</source>
        <translation>他は今の値のまま</translation>
    </message>
    <message>
        <source>path: every step from {first} to {last}, dashed: some left out</source>
        <translation>経路: ステップ {first}～{last} は全て、破線は一部省略</translation>
    </message>
    <message>
        <source>The loss is no finite number anywhere here.</source>
        <translation>この範囲では、損失はどこでも有限の数になりません。</translation>
    </message>
    <message>
        <source>The loss over {names} lies between {low} and {high}, lowest near {place}. The run is at {here}.</source>
        <translation>{names} に対する損失は {low} から {high} までで、{place} の近くが最小です。現在の位置は {here} です。</translation>
    </message>
</context>
<context>
    <name>SweepCommand</name>
    <message>
        <source>Go on with run {number} of the sweep</source>
        <translation>スイープの実行 {number} で続ける</translation>
    </message>
</context>
<context>
    <name>SweepForm</name>
    <message>
        <source>1 run of about {steps} steps.</source>
        <translation>実行 1 個、約 {steps} ステップです。</translation>
    </message>
    <message>
        <source>{runs} runs of about {steps} steps, all together as one.</source>
        <translation>実行 {runs} 個、それぞれ約 {steps} ステップ。すべてまとめて一度に進めます。</translation>
    </message>
    <message>
        <source>{runs} runs of up to about {steps} steps, side by side in {processes} processes.</source>
        <translation>実行 {runs} 個、それぞれ最大約 {steps} ステップ。{processes} 個のプロセスで並行して進めます。</translation>
    </message>
    <message>
        <source>How long it takes is said once it goes.</source>
        <translation>所要時間は、開始後に表示します。</translation>
    </message>
    <message>
        <source>At the speed of the run in the main window at most {time}.</source>
        <translation>メインウィンドウの実行の速さなら、長くて {time} です。</translation>
    </message>
    <message>
        <source>The same on the command line</source>
        <translation>同じことをするコマンド</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>コマンドをコピーします</translation>
    </message>
    <message>
        <source>The command reads a saved experiment: save this one first.</source>
        <translation>コマンドは保存された実験を読みます。先にこの実験を保存してください。</translation>
    </message>
</context>
<context>
    <name>SweepTable</name>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>早期終了</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>compiled steps</source>
        <translation>コンパイル済みステップ</translation>
    </message>
    <message>
        <source>vectorised steps</source>
        <translation>ベクトル化ステップ</translation>
    </message>
    <message>
        <source>eager steps</source>
        <translation>eager ステップ</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>best loss</source>
        <translation>最小損失</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>検証損失</translation>
    </message>
    <message>
        <source>best validation loss</source>
        <translation>最小検証損失</translation>
    </message>
</context>
<context>
    <name>SweepWindow</name>
    <message>
        <source>Save the table of the runs</source>
        <translation>実行の表を保存</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV ファイル (*.csv)</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>スイープ</translation>
    </message>
    <message>
        <source>Another document was opened: these runs are none of it.</source>
        <translation>別のドキュメントが開かれました。これらの実行はそのものではありません。</translation>
    </message>
    <message>
        <source>The runs are being prepared…</source>
        <translation>実行を準備しています…</translation>
    </message>
    <message>
        <source>Choose what the runs differ in, and start: the losses of all of them appear here.</source>
        <translation>実行ごとに変える設定を選んで開始すると、すべての実行の損失がここに表示されます。</translation>
    </message>
    <message>
        <source>{done} of {runs} runs done, {steps} steps</source>
        <translation>実行 {done}/{runs} 完了、{steps} ステップ</translation>
    </message>
    <message>
        <source>{count} diverged</source>
        <translation>{count} 個が発散</translation>
    </message>
    <message>
        <source>{time} in all</source>
        <translation>全体で {time}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>残り約 {time}</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>スイープ</translation>
    </message>
    <message>
        <source>What the runs differ in</source>
        <translation>実行ごとに変えるもの</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Start the sweep</source>
        <translation>スイープを開始</translation>
    </message>
    <message>
        <source>Take all runs, to the planned epochs</source>
        <translation>すべての実行を予定のエポックまで進めます</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the runs; what they reached stays</source>
        <translation>実行を終えます。ここまでの結果は残ります</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>この実行で続ける</translation>
    </message>
    <message>
        <source>Put its settings into the document, and take its steps there</source>
        <translation>この実行の設定をドキュメントに入れ、同じステップを進めます</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV として保存…</translation>
    </message>
    <message>
        <source>Save this table as a CSV file</source>
        <translation>この表を CSV ファイルに保存します</translation>
    </message>
    <message>
        <source>runs, light to dark by the first setting</source>
        <translation>実行（最初の設定の順に淡→濃）</translation>
    </message>
    <message>
        <source>one run in {count}, light to dark by the first setting</source>
        <translation>{count} 個に 1 個の実行（最初の設定の順に淡→濃）</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最良</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>選択中</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>best:</source>
        <translation>最良:</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Losses of all runs over their steps</source>
        <translation>すべての実行のステップごとの損失</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>追従</translation>
    </message>
    <message>
        <source>Show everything and follow the runs again (Home)</source>
        <translation>全体を表示し、再び実行を追います（Home）</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>平滑化</translation>
    </message>
    <message>
        <source>Draw means over some steps: losses of batches go up and down</source>
        <translation>数ステップの平均を描きます。バッチの損失は上下に揺れるためです</translation>
    </message>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Draw the loss on a logarithmic axis</source>
        <translation>損失を対数軸で描く</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>A cubic fitted to the sine</source>
        <translation>三次式を正弦に当てはめる</translation>
    </message>
    <message>
        <source>A line through a hundred points</source>
        <translation>百の点を通る直線</translation>
    </message>
    <message>
        <source>Apples and oranges, two rows at a time</source>
        <translation>りんごとオレンジ、2 行ずつ</translation>
    </message>
    <message>
        <source>Ten points, one at a time</source>
        <translation>十の点を一つずつ</translation>
    </message>
    <message>
        <source>Gradients of plain numbers</source>
        <translation>ただの数の勾配</translation>
    </message>
    <message>
        <source>The gradient of an input</source>
        <translation>入力の勾配</translation>
    </message>
    <message>
        <source>One neuron</source>
        <translation>1 つのニューロン</translation>
    </message>
    <message>
        <source>A line by the sum of squares, by hand</source>
        <translation>二乗和で合わせる直線、手書きの更新</translation>
    </message>
    <message>
        <source>The same line with nn.Linear</source>
        <translation>同じ直線を nn.Linear で</translation>
    </message>
    <message>
        <source>The same line with a column of ones</source>
        <translation>同じ直線を 1 の列で</translation>
    </message>
    <message>
        <source>Apples and oranges by hand</source>
        <translation>りんごとオレンジを手書きで</translation>
    </message>
    <message>
        <source>The sine with numpy, gradients by hand</source>
        <translation>正弦を numpy で、勾配は手書き</translation>
    </message>
    <message>
        <source>The sine with tensors, gradients by hand</source>
        <translation>正弦をテンソルで、勾配は手書き</translation>
    </message>
    <message>
        <source>The sine with a backward of our own</source>
        <translation>正弦を自作の backward で</translation>
    </message>
    <message>
        <source>The sine with nn.Sequential</source>
        <translation>正弦を nn.Sequential で</translation>
    </message>
    <message>
        <source>The sine with torch.optim</source>
        <translation>正弦を torch.optim で</translation>
    </message>
    <message>
        <source>The sine with a module of its own</source>
        <translation>正弦を自作のモジュールで</translation>
    </message>
    <message>
        <source>The sine with an order that changes</source>
        <translation>次数の変わる正弦</translation>
    </message>
    <message>
        <source>Forward through a small network</source>
        <translation>小さなネットワークの順伝播</translation>
    </message>
    <message>
        <source>Exclusive or: why one layer is not enough</source>
        <translation>排他的論理和: なぜ 1 層では足りないか</translation>
    </message>
    <message>
        <source>A cone and three hidden units</source>
        <translation>円錐と 3 つの隠れユニット</translation>
    </message>
    <message>
        <source>No or yes, by squared error</source>
        <translation>0 か 1 か、二乗誤差で</translation>
    </message>
    <message>
        <source>No or yes, by cross-entropy</source>
        <translation>0 か 1 か、交差エントロピーで</translation>
    </message>
    <message>
        <source>Thirteen answers, one curve</source>
        <translation>13 の答えと 1 本の曲線</translation>
    </message>
    <message>
        <source>Fourteen measurements, eleven digits</source>
        <translation>14 個の測定値と 11 桁</translation>
    </message>
    <message>
        <source>A disc inside a ring</source>
        <translation>輪の中の円</translation>
    </message>
    <message>
        <source>Diabetes: ten measurements, one outcome</source>
        <translation>糖尿病: 十の測定値から一つの結果</translation>
    </message>
    <message>
        <source>Iris: which of three flowers</source>
        <translation>アヤメ: 三種の花のどれか</translation>
    </message>
    <message>
        <source>Gradients, one number at a time</source>
        <translation>勾配、数を一つずつ</translation>
    </message>
    <message>
        <source>Straight lines</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>Several inputs and targets</source>
        <translation>複数の入力と目標</translation>
    </message>
    <message>
        <source>The sine in eight coding styles</source>
        <translation>正弦を 8 通りの書き方で</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隠れ層</translation>
    </message>
    <message>
        <source>No or yes</source>
        <translation>0 か 1 か</translation>
    </message>
    <message>
        <source>Curves with certified values</source>
        <translation>認証値のある曲線</translation>
    </message>
    <message>
        <source>Tables with validation rows</source>
        <translation>検証用の行がある表</translation>
    </message>
    <message>
        <source>Fruit: two targets, five rows</source>
        <translation>果物: 目標 2 列、5 行</translation>
    </message>
    <message>
        <source>Ten points near a line</source>
        <translation>直線に近い 10 点</translation>
    </message>
    <message>
        <source>A hundred points near a line</source>
        <translation>直線に近い 100 点</translation>
    </message>
    <message>
        <source>A hundred points, with a column of ones</source>
        <translation>直線に近い 100 点と 1 だけの列</translation>
    </message>
    <message>
        <source>Thirteen times no or yes</source>
        <translation>13 行の 0 か 1</translation>
    </message>
    <message>
        <source>Exclusive or (XOR): four rows</source>
        <translation>排他的論理和 (XOR): 4 行</translation>
    </message>
    <message>
        <source>Diabetes: a number from ten inputs</source>
        <translation>糖尿病: 10 の入力から数値を予測</translation>
    </message>
    <message>
        <source>Iris: three classes of flowers</source>
        <translation>アヤメ: 3 クラスの花</translation>
    </message>
    <message>
        <source>Misra1a: a curve that saturates, 14 rows</source>
        <translation>Misra1a: 頭打ちになる曲線、14行</translation>
    </message>
    <message>
        <source>BoxBOD: oxygen demand, 6 rows</source>
        <translation>BoxBOD: 酸素要求量、6行</translation>
    </message>
    <message>
        <source>MGH09: an enzyme reaction, 11 rows</source>
        <translation>MGH09: 酵素反応、11行</translation>
    </message>
    <message>
        <source>Rat43: growth of onions, 15 rows</source>
        <translation>Rat43: タマネギの成長、15行</translation>
    </message>
    <message>
        <source>One number: x = 0</source>
        <translation>1 つの数: x = 0</translation>
    </message>
    <message>
        <source>One number: x = 1</source>
        <translation>1 つの数: x = 1</translation>
    </message>
    <message>
        <source>One number: x = 3</source>
        <translation>1 つの数: x = 3</translation>
    </message>
    <message>
        <source>Two numbers, without a target</source>
        <translation>2 つの数、目標なし</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>Polynomial</source>
        <translation>多項式</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>円</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>排他的論理和</translation>
    </message>
    <message>
        <source>Two clouds (Gauss)</source>
        <translation>二つの点群 (ガウス)</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>らせん</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Several clouds (Gauss)</source>
        <translation>複数の点群 (ガウス)</translation>
    </message>
    <message>
        <source>No or yes by chance (logistic)</source>
        <translation>確率で決まる 0 か 1 (ロジスティック)</translation>
    </message>
    <message>
        <source>Cone</source>
        <translation>円錐</translation>
    </message>
</context>
<context>
    <name>TableActions</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>消去(&amp;L)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Insert row a&amp;bove</source>
        <translation>上に行を挿入(&amp;B)</translation>
    </message>
    <message>
        <source>Insert row belo&amp;w</source>
        <translation>下に行を挿入(&amp;W)</translation>
    </message>
    <message>
        <source>Re&amp;move rows</source>
        <translation>行を削除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Set rows aside</source>
        <translation>行を除外(&amp;S)</translation>
    </message>
    <message>
        <source>Take rows bac&amp;k</source>
        <translation>除外を解除(&amp;K)</translation>
    </message>
    <message>
        <source>Insert column to the le&amp;ft</source>
        <translation>左に列を挿入(&amp;F)</translation>
    </message>
    <message>
        <source>Insert column to the ri&amp;ght</source>
        <translation>右に列を挿入(&amp;G)</translation>
    </message>
    <message>
        <source>Remove col&amp;umns</source>
        <translation>列を削除(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;name column…</source>
        <translation>列の名前を変更(&amp;N)…</translation>
    </message>
    <message>
        <source>Choose the column’s r&amp;ole…</source>
        <translation>列の役割を選択(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>TableCommands</name>
    <message>
        <source>Clear cells</source>
        <translation>セルの消去</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>行の挿入</translation>
    </message>
    <message>
        <source>Insert {count} rows</source>
        <translation>{count} 行の挿入</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>行の削除</translation>
    </message>
    <message>
        <source>Remove {count} rows</source>
        <translation>{count} 行の削除</translation>
    </message>
    <message>
        <source>Set row aside</source>
        <translation>行の除外</translation>
    </message>
    <message>
        <source>Set {count} rows aside</source>
        <translation>{count} 行の除外</translation>
    </message>
    <message>
        <source>Take row back</source>
        <translation>行の除外の解除</translation>
    </message>
    <message>
        <source>Take {count} rows back</source>
        <translation>{count} 行の除外の解除</translation>
    </message>
    <message>
        <source>Insert column</source>
        <translation>列の挿入</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>列 {number}</translation>
    </message>
    <message>
        <source>Remove column {column}</source>
        <translation>列 {column} の削除</translation>
    </message>
    <message>
        <source>Rename {old} to {new}</source>
        <translation>{old} の名前を {new} に変更</translation>
    </message>
    <message>
        <source>Use {column} as {role}</source>
        <translation>{column} を{role}に使う</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Edit {column}, row {row}</source>
        <translation>{column} の行 {row} の編集</translation>
    </message>
    <message>
        <source>{column}: {role}. Click the role to change it.</source>
        <translation>{column}: {role}。役割をクリックすると変更できます。</translation>
    </message>
    <message>
        <source>Computed as {formula}</source>
        <translation>数式: {formula}</translation>
    </message>
    <message>
        <source>sorted, descending</source>
        <translation>降順に並べ替え済み</translation>
    </message>
    <message>
        <source>sorted, ascending</source>
        <translation>昇順に並べ替え済み</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>欠損</translation>
    </message>
    <message>
        <source>This row is set aside: it takes no part in training.</source>
        <translation>この行は除外されていて、学習に使われません。</translation>
    </message>
    <message>
        <source>This row is held back for a last test: nothing is chosen by it.</source>
        <translation>この行は最後のテスト用です。この行では何も選びません。</translation>
    </message>
    <message>
        <source>This row is held back for validation.</source>
        <translation>この行は検証用です。</translation>
    </message>
</context>
<context>
    <name>TableSaving</name>
    <message>
        <source>Stop saving?</source>
        <translation>保存を中止しますか？</translation>
    </message>
    <message>
        <source>“{name}” is still being saved. Stop that and close?</source>
        <translation>「{name}」を保存中です。中止して閉じますか？</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>No row fits the filter.</source>
        <translation>条件に合う行はありません。</translation>
    </message>
</context>
<context>
    <name>TargetBox</name>
    <message>
        <source>The target that is drawn</source>
        <translation>描く目標</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目標</translation>
    </message>
</context>
<context>
    <name>TargetsView</name>
    <message>
        <source>showing {shown} of {count} targets</source>
        <translation>目標 {count} 個のうち {shown} 個を表示</translation>
    </message>
</context>
<context>
    <name>TensorSection</name>
    <message>
        <source>validation ◇</source>
        <translation>検証 ◇</translation>
    </message>
    <message>
        <source>test △</source>
        <translation>テスト △</translation>
    </message>
    <message>
        <source>{count} more notes</source>
        <translation>ほかに {count} 件</translation>
    </message>
    <message>
        <source>looking at all rows…</source>
        <translation>すべての行を見ています…</translation>
    </message>
    <message>
        <source>What the model reads</source>
        <translation>モデルが読むもの</translation>
    </message>
    <message>
        <source>The first rows as tensors, beside the table. Means and the like come from training rows.</source>
        <translation>最初の行をテンソルとして表と並べて示します。平均などは訓練用の行から求めます。</translation>
    </message>
</context>
<context>
    <name>TensorView</name>
    <message>
        <source>In the table</source>
        <translation>表の中</translation>
    </message>
    <message>
        <source>As tensors</source>
        <translation>テンソルとして</translation>
    </message>
    <message>
        <source>First rows in the table</source>
        <translation>表の最初の行</translation>
    </message>
    <message>
        <source>First rows as the model reads them</source>
        <translation>モデルが読む最初の行</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Timeline: step of the run</source>
        <translation>タイムライン: 実行のステップ</translation>
    </message>
    <message>
        <source>Go to any step of this run: click, drag, or use the arrow keys</source>
        <translation>この実行のどのステップにも移動できます: クリック、ドラッグ、矢印キー</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} / {steps}</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Waiting for the training thread…</source>
        <translation>学習スレッドを待っています…</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undo: {change}</source>
        <translation>元に戻しています: {change}</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>やり直しています: {change}</translation>
    </message>
</context>
<context>
    <name>UnitPanel</name>
    <message>
        <source>bias</source>
        <translation>バイアス</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>平均 {value}</translation>
    </message>
    <message>
        <source>from {low}
to {high}</source>
        <translation>{low} から
{high} まで</translation>
    </message>
    <message>
        <source>over training rows</source>
        <translation>訓練用の行について</translation>
    </message>
    <message>
        <source>Type a number and press Enter: it is in the model with the next step. Undo takes it back.</source>
        <translation>数値を入力して Enter を押すと、次のステップからモデルに入ります。「元に戻す」で戻せます。</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Output of the unit</source>
        <translation>ユニットの出力</translation>
    </message>
    <message>
        <source>What comes into the unit</source>
        <translation>ユニットに入るもの</translation>
    </message>
</context>
<context>
    <name>UpdateView</name>
    <message>
        <source>Parameters before and after the update</source>
        <translation>更新の前と後のパラメータ</translation>
    </message>
    <message>
        <source>before</source>
        <translation>更新前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>更新後</translation>
    </message>
    <message>
        <source>The update of {element}</source>
        <translation>{element} の更新</translation>
    </message>
    <message>
        <source>It has no gradient, so the optimizer leaves it as it is.</source>
        <translation>勾配がないので、オプティマイザはこの値を変えません。</translation>
    </message>
    <message>
        <source>What the optimizer keeps for {parameter}:</source>
        <translation>オプティマイザが {parameter} のために保持するもの:</translation>
    </message>
</context>
<context>
    <name>ValuesCard</name>
    <message>
        <source>step {step}</source>
        <translation>ステップ {step}</translation>
    </message>
    <message>
        <source>gaps: it was not looked at</source>
        <translation>空白：表示していなかった区間</translation>
    </message>
    <message>
        <source>the first {some} of {all} layers</source>
        <translation>全 {all} 層のうち最初の {some} 層</translation>
    </message>
    <message>
        <source>The parameters are followed here while the run goes on (F5).</source>
        <translation>訓練を進めると（F5）、パラメータの推移がここに描かれます。</translation>
    </message>
    <message>
        <source>Parameters over time</source>
        <translation>パラメータの推移</translation>
    </message>
    <message>
        <source>What is drawn of the parameters</source>
        <translation>パラメータの何を描くか</translation>
    </message>
    <message>
        <source>Parameters over the steps of the run</source>
        <translation>訓練のステップごとのパラメータ</translation>
    </message>
    <message>
        <source>step</source>
        <translation>ステップ</translation>
    </message>
</context>
<context>
    <name>ValuesKinds</name>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Norms by layer</source>
        <translation>層ごとのノルム</translation>
    </message>
    <message>
        <source>Gradient norms by layer</source>
        <translation>層ごとの勾配ノルム</translation>
    </message>
    <message>
        <source>Histograms of the values</source>
        <translation>値のヒストグラム</translation>
    </message>
    <message>
        <source>Histograms of the gradients</source>
        <translation>勾配のヒストグラム</translation>
    </message>
    <message>
        <source>Update / weight</source>
        <translation>更新量 / 重み</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>死んだユニット</translation>
    </message>
    <message>
        <source>Each number of the model</source>
        <translation>モデルの各パラメータの値です</translation>
    </message>
    <message>
        <source>The gradient of each number, of single batches</source>
        <translation>各パラメータの勾配です（1 バッチごと）</translation>
    </message>
    <message>
        <source>The root of the sum of the squares of all weights</source>
        <translation>すべての重みの二乗和の平方根です</translation>
    </message>
    <message>
        <source>The root of the sum of the squares of all gradients, of single batches</source>
        <translation>すべての勾配の二乗和の平方根です（1 バッチごと）</translation>
    </message>
    <message>
        <source>Where the weights of each layer lie; the line is their median</source>
        <translation>各層の重みの分布です。線は中央値です</translation>
    </message>
    <message>
        <source>Where the gradients of each layer lie; the line is their median</source>
        <translation>各層の勾配の分布です。線は中央値です</translation>
    </message>
    <message>
        <source>The norm of a step&apos;s change by the norm of the weights. About 10⁻³ is usual: much more is restless, much less hardly learns.</source>
        <translation>1 ステップの変化量のノルムを重みのノルムで割った値です。10⁻³ 前後が目安で、大きすぎると不安定になり、小さすぎるとほとんど学習しません。</translation>
    </message>
    <message>
        <source>The share of a layer&apos;s relus that give 0 for all of up to 256 training rows</source>
        <translation>訓練データの行（最大 256 行）すべてで 0 を出力する ReLU の割合です</translation>
    </message>
</context>
<context>
    <name>WorkedLine</name>
    <message>
        <source>Clipping: how much of the gradients is kept</source>
        <translation>クリッピング: 勾配を何倍に縮めるか</translation>
    </message>
    <message>
        <source>Gradient, clipped</source>
        <translation>クリッピング後の勾配</translation>
    </message>
    <message>
        <source>Gradient with weight decay</source>
        <translation>重み減衰を加えた勾配</translation>
    </message>
    <message>
        <source>Weight decay, apart from the gradient</source>
        <translation>勾配とは別の重み減衰</translation>
    </message>
    <message>
        <source>Momentum buffer: begins with the gradient</source>
        <translation>モーメンタムバッファ: 勾配から始まる</translation>
    </message>
    <message>
        <source>Momentum buffer</source>
        <translation>モーメンタムバッファ</translation>
    </message>
    <message>
        <source>Nesterov: look ahead along the buffer</source>
        <translation>ネステロフ: バッファの方向を先読み</translation>
    </message>
    <message>
        <source>Running mean of the gradients (exp_avg)</source>
        <translation>勾配の移動平均 (exp_avg)</translation>
    </message>
    <message>
        <source>Running mean of the squares (exp_avg_sq)</source>
        <translation>勾配の 2 乗の移動平均 (exp_avg_sq)</translation>
    </message>
    <message>
        <source>Mean, corrected for its start at 0</source>
        <translation>0 から始めた偏りを補正した平均</translation>
    </message>
    <message>
        <source>Squares, corrected for their start at 0</source>
        <translation>0 から始めた偏りを補正した 2 乗平均</translation>
    </message>
    <message>
        <source>Running mean of the squares (square_avg)</source>
        <translation>勾配の 2 乗の移動平均 (square_avg)</translation>
    </message>
    <message>
        <source>Sum of all squares so far (sum)</source>
        <translation>これまでの勾配の 2 乗の和 (sum)</translation>
    </message>
    <message>
        <source>Learning rate at this step</source>
        <translation>このステップの学習率</translation>
    </message>
    <message>
        <source>Change, scaled by earlier changes</source>
        <translation>以前の変化量に合わせた変化量</translation>
    </message>
    <message>
        <source>Running mean of squared changes (acc_delta)</source>
        <translation>変化量の 2 乗の移動平均 (acc_delta)</translation>
    </message>
    <message>
        <source>Effective step for this element</source>
        <translation>この要素の実効的な歩幅</translation>
    </message>
    <message>
        <source>Sum of squares at the trial</source>
        <translation>試した点での二乗和</translation>
    </message>
    <message>
        <source>Fall of the sum that the Jacobian promises</source>
        <translation>ヤコビ行列が見込む二乗和の減少</translation>
    </message>
    <message>
        <source>Gain ratio: the share of the promise that came true</source>
        <translation>利得比: 見込みのうち実現した割合</translation>
    </message>
    <message>
        <source>Damping for the next step: it falls</source>
        <translation>次のステップのダンピング: 小さくなる</translation>
    </message>
    <message>
        <source>Damping for the next step: it grows</source>
        <translation>次のステップのダンピング: 大きくなる</translation>
    </message>
    <message>
        <source>Loss where the search along the direction ended</source>
        <translation>方向に沿った探索が終わった点での損失</translation>
    </message>
    <message>
        <source>Parameter, left as it was</source>
        <translation>パラメータ（元のまま）</translation>
    </message>
    <message>
        <source>Parameter after the update</source>
        <translation>更新後のパラメータ</translation>
    </message>
    <message>
        <source>Parameter, brought back to its bound</source>
        <translation>範囲の端に戻したパラメータ</translation>
    </message>
    <message>
        <source>Sum over all elements of the batch</source>
        <translation>バッチの全要素の和</translation>
    </message>
    <message>
        <source>Mean: divided by the number of elements</source>
        <translation>平均: 要素の数で割る</translation>
    </message>
    <message>
        <source>Weighted mean: divided by the sum of the weights</source>
        <translation>重み付き平均: 重みの和で割る</translation>
    </message>
    <message>
        <source>Penalty on large weights, biases left out</source>
        <translation>大きな重みへの正則化項 (バイアスは除く)</translation>
    </message>
    <message>
        <source>What backward differentiates</source>
        <translation>逆伝播が微分するもの</translation>
    </message>
</context>
<context>
    <name>ZeroGradView</name>
    <message>
        <source>Gradients</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>afterwards</source>
        <translation>この後</translation>
    </message>
    <message>
        <source>There is nothing to clear: the next backward writes all gradients anew.</source>
        <translation>消すものはありません。次の逆伝播がすべての勾配を新しく書き込みます。</translation>
    </message>
    <message>
        <source>The gradients stay, and the next backward adds to them.</source>
        <translation>勾配は残り、次の逆伝播がそこに足します。</translation>
    </message>
    <message>
        <source>The gradients are cleared: the next backward starts from nothing.</source>
        <translation>勾配は消えました。次の逆伝播は何もない状態から始めます。</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>not in the table any more</source>
        <translation>もう表にありません</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>表にない</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>前処理</translation>
    </message>
</context>
<context>
    <name>_MoreButton</name>
    <message>
        <source>More of the legend</source>
        <translation>凡例の続き</translation>
    </message>
</context>
<context>
    <name>_Products</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>_RankingView</name>
    <message>
        <source>each</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>threshold {value}</source>
        <translation>しきい値 {value}</translation>
    </message>
</context>
<context>
    <name>view</name>
    <message>
        <source>row {row}</source>
        <translation>行 {row}</translation>
    </message>
    <message>
        <source>row {row}   predicted {predicted}   residual {residual}</source>
        <translation>行 {row}   予測 {predicted}   残差 {residual}</translation>
    </message>
</context>
</TS>
