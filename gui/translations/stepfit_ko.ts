<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Stepfit</source>
        <translation>Stepfit 정보</translation>
    </message>
    <message>
        <source>Stepfit {version}</source>
        <translation>Stepfit {version}</translation>
    </message>
    <message>
        <source>Fits models to tables with the real PyTorch loop, and shows every step.</source>
        <translation>실제 PyTorch 학습 루프로 표에 모델을 맞추고 모든 스텝을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Log: {file}</source>
        <translation>로그: {file}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;with choices…</source>
        <translation>설정을 골라 열기(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Import choices…</source>
        <translation>가져오기 설정(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Paste as new table</source>
        <translation>새 표로 붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Generate a table…</source>
        <translation>표 생성(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Save experiment</source>
        <translation>실험 저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save experiment &amp;as…</source>
        <translation>다른 이름으로 실험 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Save &amp;table as…</source>
        <translation>다른 이름으로 표 저장(&amp;T)…</translation>
    </message>
    <message>
        <source>Save s&amp;cript as…</source>
        <translation>다른 이름으로 스크립트 저장(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>종료(&amp;Q)</translation>
    </message>
    <message>
        <source>Back: phase</source>
        <translation>뒤로: 단계</translation>
    </message>
    <message>
        <source>Back: batch</source>
        <translation>뒤로: 배치</translation>
    </message>
    <message>
        <source>Back: epoch</source>
        <translation>뒤로: 에폭</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Step: phase</source>
        <translation>스텝: 단계</translation>
    </message>
    <message>
        <source>Step: batch</source>
        <translation>스텝: 배치</translation>
    </message>
    <message>
        <source>Step: epoch</source>
        <translation>스텝: 에폭</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>S&amp;tyles side by side…</source>
        <translation>코드 스타일 나란히 보기(&amp;T)…</translation>
    </message>
    <message>
        <source>S&amp;weep…</source>
        <translation>스윕(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Environment…</source>
        <translation>실행 환경(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;About Stepfit</source>
        <translation>Stepfit 정보(&amp;A)</translation>
    </message>
    <message>
        <source>L&amp;esson</source>
        <translation>레슨(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>데이터(&amp;D)</translation>
    </message>
    <message>
        <source>Pre&amp;pare</source>
        <translation>전처리(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>모델(&amp;M)</translation>
    </message>
    <message>
        <source>T&amp;raining</source>
        <translation>학습(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>스텝(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;arameters</source>
        <translation>매개변수(&amp;A)</translation>
    </message>
    <message>
        <source>Predi&amp;ctions</source>
        <translation>예측(&amp;C)</translation>
    </message>
    <message>
        <source>Calc&amp;ulator</source>
        <translation>계산기(&amp;U)</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>코드(&amp;O)</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>시스템 언어</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템에 맞춤</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Lesson, data, model and training</source>
        <translation>레슨, 데이터, 모델, 학습</translation>
    </message>
    <message>
        <source>Upper plot</source>
        <translation>위쪽 그래프</translation>
    </message>
    <message>
        <source>Lower plot</source>
        <translation>아래쪽 그래프</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>적합</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Cost surface</source>
        <translation>손실 곡면</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Parameters over time</source>
        <translation>매개변수의 변화</translation>
    </message>
    <message>
        <source>Step, parameters, predictions, calculator and code</source>
        <translation>스텝, 매개변수, 예측, 계산기, 코드</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Train until the planned epochs are done, or pause</source>
        <translation>계획한 에폭이 끝날 때까지 학습하거나 일시 정지합니다</translation>
    </message>
    <message>
        <source>Go back to the phase before</source>
        <translation>이전 단계로 돌아갑니다</translation>
    </message>
    <message>
        <source>Go back to the step before</source>
        <translation>이전 스텝으로 돌아갑니다</translation>
    </message>
    <message>
        <source>Go back to the start of the epoch</source>
        <translation>에폭의 처음으로 돌아갑니다</translation>
    </message>
    <message>
        <source>Take one phase: forward, loss, backward, update or zero grad</source>
        <translation>한 단계 진행합니다: 순전파, 손실, 역전파, 갱신, 기울기 지우기</translation>
    </message>
    <message>
        <source>Take one step: one batch, one update</source>
        <translation>한 스텝 진행합니다: 배치 하나, 갱신 한 번</translation>
    </message>
    <message>
        <source>Take all steps to the end of this epoch</source>
        <translation>이 에폭의 끝까지 진행합니다</translation>
    </message>
    <message>
        <source>Begin anew from the start values, with all changed settings</source>
        <translation>바꾼 설정을 모두 적용하고 초깃값부터 다시 시작합니다</translation>
    </message>
    <message>
        <source>&amp;Undo: {change}</source>
        <translation>실행 취소(&amp;U): {change}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: {change}</source>
        <translation>다시 실행(&amp;R): {change}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
</context>
<context>
    <name>AgainstView</name>
    <message>
        <source>{target}, actual</source>
        <translation>{target}, 실제값</translation>
    </message>
    <message>
        <source>{target}, predicted</source>
        <translation>{target}, 예측값</translation>
    </message>
    <message>
        <source>No row has a number in “{target}”.
Type some into the table.</source>
        <translation>“{target}”에 숫자가 있는 행이 없습니다.
표에 입력하세요.</translation>
    </message>
    <message>
        <source>showing {shown} of {rows} rows</source>
        <translation>{rows}행 중 {shown}행 표시</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>actual {actual}   predicted {predicted}</source>
        <translation>실제 {actual}   예측 {predicted}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>행 {row}</translation>
    </message>
    <message>
        <source>row {row}   actual {actual}   predicted {predicted}</source>
        <translation>행 {row}   실제 {actual}   예측 {predicted}</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>target</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>{target}: {label}</source>
        <translation>{target}: {label}</translation>
    </message>
    <message>
        <source>{prediction} (in the table: {actual})</source>
        <translation>{prediction} (표에서는 {actual})</translation>
    </message>
</context>
<context>
    <name>ArrangeActions</name>
    <message>
        <source>Sort ascending</source>
        <translation>오름차순 정렬</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>내림차순 정렬</translation>
    </message>
    <message>
        <source>Then by this column, ascending</source>
        <translation>다음으로 이 열 기준 오름차순</translation>
    </message>
    <message>
        <source>Then by this column, descending</source>
        <translation>다음으로 이 열 기준 내림차순</translation>
    </message>
    <message>
        <source>Filter rows…</source>
        <translation>행 필터링…</translation>
    </message>
    <message>
        <source>Sort and filter again</source>
        <translation>정렬과 필터 다시 적용</translation>
    </message>
    <message>
        <source>Original order, all rows</source>
        <translation>원래 순서로 모든 행</translation>
    </message>
    <message>
        <source>Sort and filter</source>
        <translation>정렬과 필터</translation>
    </message>
</context>
<context>
    <name>ArrangeCommands</name>
    <message>
        <source>Sort by {column}</source>
        <translation>{column} 기준 정렬</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>행 필터링</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>모든 행 표시</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>원래 순서</translation>
    </message>
</context>
<context>
    <name>ArrangementStatus</name>
    <message>
        <source>Again</source>
        <translation>다시 적용</translation>
    </message>
    <message>
        <source>Sort and filter by the values as they are now</source>
        <translation>현재 값으로 다시 정렬하고 필터링합니다</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>원래 순서</translation>
    </message>
    <message>
        <source>Show all rows in the order of the table</source>
        <translation>모든 행을 표의 순서대로 표시합니다</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>정렬 중</translation>
    </message>
    <message>
        <source>Sorting {count} rows</source>
        <translation>{count}개 행 정렬 중</translation>
    </message>
    <message>
        <source>{shown} of {count} rows</source>
        <translation>{count}개 행 중 {shown}개</translation>
    </message>
    <message>
        <source>sorted by {columns}</source>
        <translation>정렬: {columns}</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Cancel sorting</source>
        <translation>정렬 취소</translation>
    </message>
</context>
<context>
    <name>AsideBar</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행 상황</translation>
    </message>
</context>
<context>
    <name>AxesChooser</name>
    <message>
        <source>across</source>
        <translation>가로</translation>
    </message>
    <message>
        <source>upwards</source>
        <translation>세로</translation>
    </message>
    <message>
        <source>Over what the loss is drawn</source>
        <translation>손실을 그릴 축</translation>
    </message>
    <message>
        <source>A number of the model: choose it, or type its name, such as weight[0,1]</source>
        <translation>모델의 숫자입니다. 목록에서 고르거나 weight[0,1]처럼 이름을 입력하세요</translation>
    </message>
    <message>
        <source>Parameter on the horizontal axis</source>
        <translation>가로축 매개변수</translation>
    </message>
    <message>
        <source>Parameter on the vertical axis</source>
        <translation>세로축 매개변수</translation>
    </message>
    <message>
        <source>Other directions, through where the run stands now</source>
        <translation>지금 위치를 지나는 다른 방향</translation>
    </message>
    <message>
        <source>two parameters</source>
        <translation>매개변수 2개</translation>
    </message>
    <message>
        <source>one parameter</source>
        <translation>매개변수 1개</translation>
    </message>
    <message>
        <source>random directions</source>
        <translation>무작위 방향</translation>
    </message>
    <message>
        <source>random, scaled by unit</source>
        <translation>무작위(유닛별 정규화)</translation>
    </message>
    <message>
        <source>main directions of the path</source>
        <translation>경로의 주방향</translation>
    </message>
    <message>
        <source>steepest descent and random</source>
        <translation>최급강하와 무작위</translation>
    </message>
</context>
<context>
    <name>AxisRow</name>
    <message>
        <source>No other setting</source>
        <translation>다른 설정 없음</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Range, equal ratios</source>
        <translation>범위(등비)</translation>
    </message>
    <message>
        <source>Range, equal distances</source>
        <translation>범위(등간격)</translation>
    </message>
    <message>
        <source>List of values</source>
        <translation>값 목록</translation>
    </message>
    <message>
        <source>{count} values: {values}</source>
        <translation>값 {count}개: {values}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>Setting to go over</source>
        <translation>바꿀 설정</translation>
    </message>
    <message>
        <source>How its values are given</source>
        <translation>값을 주는 방법</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>such as 0.001, 0.01, 0.1</source>
        <translation>예: 0.001, 0.01, 0.1</translation>
    </message>
</context>
<context>
    <name>BackwardView</name>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Gradients of the inputs</source>
        <translation>입력의 기울기</translation>
    </message>
    <message>
        <source>Jacobian</source>
        <translation>야코비 행렬</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>+ new</source>
        <translation>+ 새 값</translation>
    </message>
    <message>
        <source>= gradient</source>
        <translation>= 기울기</translation>
    </message>
    <message>
        <source>Gradients of earlier steps were still there: backward has added the new ones.</source>
        <translation>이전 스텝의 기울기가 남아 있어서, 역전파가 새 기울기를 거기에 더했습니다.</translation>
    </message>
    <message>
        <source>This coding style works out its gradients by hand.</source>
        <translation>이 코드 스타일은 기울기를 직접 쓴 식으로 계산합니다.</translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>Find a lesson</source>
        <translation>레슨 찾기</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>레슨</translation>
    </message>
    <message>
        <source>No lesson has “{text}” in its title or in its line.</source>
        <translation>제목이나 설명에 “{text}”이(가) 들어 있는 레슨이 없습니다.</translation>
    </message>
</context>
<context>
    <name>CalculatorPanel</name>
    <message>
        <source>Names</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Forget all lines and the names that they gave</source>
        <translation>모든 줄과 대입한 이름을 지웁니다</translation>
    </message>
    <message>
        <source>A line, such as X.mean()</source>
        <translation>식 입력(예: X.mean())</translation>
    </message>
    <message>
        <source>Line of the calculator</source>
        <translation>계산기 입력 줄</translation>
    </message>
    <message>
        <source>Names for the calculator</source>
        <translation>계산기에서 쓸 수 있는 이름</translation>
    </message>
    <message>
        <source>Results of the calculator</source>
        <translation>계산기 결과</translation>
    </message>
</context>
<context>
    <name>CalibrationView</name>
    <message>
        <source>probability given to {name}</source>
        <translation>{name}에 준 확률</translation>
    </message>
    <message>
        <source>share of rows that are {name}</source>
        <translation>{name}인 행의 비율</translation>
    </message>
    <message>
        <source>{part}: {came} of {rows} rows</source>
        <translation>{part}: {rows}행 중 {came}</translation>
    </message>
    <message>
        <source>given {low} to {high}</source>
        <translation>준 확률 {low}~{high}</translation>
    </message>
</context>
<context>
    <name>ChancesView</name>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>The class against the rest</source>
        <translation>나머지와 비교하는 클래스</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>임곗값</translation>
    </message>
    <message>
        <source>The chance above which a row counts as the class</source>
        <translation>행을 이 클래스로 보는 확률의 하한</translation>
    </message>
    <message>
        <source>“{target}” holds fewer than two classes.
Choose another target.</source>
        <translation>“{target}”에는 클래스가 두 개도 없습니다.
다른 타깃을 고르세요.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Loss over all training rows</source>
        <translation>모든 훈련 행의 손실</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Gradients of the inputs</source>
        <translation>입력의 기울기</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>published</source>
        <translation>발표 값</translation>
    </message>
    <message>
        <source>plain loop</source>
        <translation>기본 루프</translation>
    </message>
    <message>
        <source>by calculation</source>
        <translation>계산값</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>일치</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>불일치</translation>
    </message>
    <message>
        <source>within the range</source>
        <translation>범위 안</translation>
    </message>
    <message>
        <source>outside the range</source>
        <translation>범위 밖</translation>
    </message>
    <message>
        <source>Some numbers differ from those they should be ({bad} of {count}).</source>
        <translation>일치하지 않는 값이 있습니다({count}개 중 {bad}개).</translation>
    </message>
    <message>
        <source>All numbers agree or lie within their range ({count}).</source>
        <translation>모든 값이 일치하거나 범위 안에 있습니다({count}개).</translation>
    </message>
    <message>
        <source>All numbers agree ({count}).</source>
        <translation>모든 값이 일치합니다({count}개).</translation>
    </message>
    <message>
        <source>With other settings: {settings}</source>
        <translation>다른 설정으로: {settings}</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>after step</source>
        <translation>업데이트 후</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>이번 값</translation>
    </message>
    <message>
        <source>{what}, step {step}</source>
        <translation>{what}, 스텝 {step}</translation>
    </message>
    <message>
        <source>{what}, after step {step}</source>
        <translation>{what}, 스텝 {step} 이후</translation>
    </message>
    <message>
        <source>{what}, before the first step</source>
        <translation>{what}, 첫 스텝 이전</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>행 {row}</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>{row}행 {column}열</translation>
    </message>
    <message>
        <source>{varies}: {lowest} to {highest}</source>
        <translation>{varies}: {lowest}~{highest}</translation>
    </message>
    <message>
        <source>published {published}, ours {ours}</source>
        <translation>발표 값 {published}, 이번 값 {ours}</translation>
    </message>
</context>
<context>
    <name>CheckBar</name>
    <message>
        <source>How far the check is</source>
        <translation>확인 진행 상황</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Give up this check</source>
        <translation>이 확인을 그만둡니다</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 확인</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Train this lesson aside and compare its numbers</source>
        <translation>이 레슨을 따로 학습시켜 값을 비교합니다</translation>
    </message>
    <message>
        <source>The check begins…</source>
        <translation>확인을 시작합니다…</translation>
    </message>
    <message>
        <source>Checking: step {done} of {steps}</source>
        <translation>확인 중: 스텝 {done} / {steps}</translation>
    </message>
    <message>
        <source>Train this lesson aside, as it ships, and compare its numbers.</source>
        <translation>이 레슨을 원래 설정 그대로 따로 학습시켜 값을 비교합니다.</translation>
    </message>
    <message>
        <source>There are no published numbers for this lesson.</source>
        <translation>이 레슨에는 발표된 값이 없습니다.</translation>
    </message>
</context>
<context>
    <name>ChoiceCell</name>
    <message>
        <source>by hand ↺</source>
        <translation>직접 ↺</translation>
    </message>
    <message>
        <source>Back to the guess</source>
        <translation>추정으로 되돌리기</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>추정</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>직접 지정</translation>
    </message>
    <message>
        <source>{choice}, {how}</source>
        <translation>{choice}, {how}</translation>
    </message>
    <message>
        <source>{choice}: back to the guess</source>
        <translation>{choice}: 추정으로 되돌리기</translation>
    </message>
</context>
<context>
    <name>ChoicesForm</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>모든 행</translation>
    </message>
    <message>
        <source>the usual: NA, -, …</source>
        <translation>일반: NA, - 등</translation>
    </message>
</context>
<context>
    <name>ClassView</name>
    <message>
        <source>probability of the row&apos;s class</source>
        <translation>그 행의 클래스 확률</translation>
    </message>
    <message>
        <source>“{target}” holds fewer than two classes.
Choose another target.</source>
        <translation>“{target}”에는 클래스가 두 개도 없습니다.
다른 타깃을 고르세요.</translation>
    </message>
    <message>
        <source>train: {right} of {rows} right</source>
        <translation>훈련: {rows}행 중 {right}행 정답</translation>
    </message>
    <message>
        <source>validation: {right} of {rows} right</source>
        <translation>검증: {rows}행 중 {right}행 정답</translation>
    </message>
    <message>
        <source>test: {right} of {rows} right</source>
        <translation>테스트: {rows}행 중 {right}행 정답</translation>
    </message>
    <message>
        <source>showing {shown} of {rows} rows</source>
        <translation>{rows}행 중 {shown}행 표시</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>probability {probability}</source>
        <translation>확률 {probability}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>행 {row}</translation>
    </message>
    <message>
        <source>row {row}   {name}   probability {probability}</source>
        <translation>행 {row}   {name}   확률 {probability}</translation>
    </message>
</context>
<context>
    <name>ClipboardCommands</name>
    <message>
        <source>Copy cells</source>
        <translation>셀 복사</translation>
    </message>
    <message>
        <source>Cut cells</source>
        <translation>셀 잘라내기</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Training step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>The coding style that computes this run, as it stands in its file</source>
        <translation>이 실행을 계산하는 코딩 스타일의 소스입니다</translation>
    </message>
    <message>
        <source>Whole script</source>
        <translation>전체 스크립트</translation>
    </message>
    <message>
        <source>A Python script that does the same run without Stepfit</source>
        <translation>Stepfit 없이 똑같이 실행하는 Python 스크립트입니다</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy all of the code that is shown</source>
        <translation>보이는 코드를 모두 복사</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Save the whole script as a Python file or a notebook</source>
        <translation>전체 스크립트를 Python 파일이나 노트북으로 저장</translation>
    </message>
    <message>
        <source>Code of the run</source>
        <translation>실행의 코드</translation>
    </message>
    <message>
        <source>There is no code</source>
        <translation>코드가 없습니다</translation>
    </message>
    <message>
        <source>The code is being written…</source>
        <translation>코드를 만드는 중…</translation>
    </message>
    <message>
        <source>Save as… writes {file} beside the script, which reads it.</source>
        <translation>스크립트는 {file}을(를) 읽습니다. 저장하면 같은 폴더에 함께 저장됩니다.</translation>
    </message>
    <message>
        <source>The run is on {device}; the script is for the CPU, where last digits differ.</source>
        <translation>이 실행은 {device}에서 이루어집니다. 스크립트는 CPU용이므로 마지막 자리가 다릅니다.</translation>
    </message>
    <message>
        <source>Copied!</source>
        <translation>복사됨</translation>
    </message>
</context>
<context>
    <name>ColumnCommands</name>
    <message>
        <source>Fill down</source>
        <translation>아래로 채우기</translation>
    </message>
    <message>
        <source>Fill up</source>
        <translation>위로 채우기</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>오른쪽으로 채우기</translation>
    </message>
    <message>
        <source>Fill series</source>
        <translation>연속 데이터 채우기</translation>
    </message>
    <message>
        <source>Missing values in the selected cells: {count}</source>
        <translation>선택한 셀의 결측값: {count}개</translation>
    </message>
    <message>
        <source>Fill missing values</source>
        <translation>결측값 채우기</translation>
    </message>
    <message>
        <source>Compute {column}</source>
        <translation>{column} 계산</translation>
    </message>
    <message>
        <source>Keep the values of {column}</source>
        <translation>{column}을(를) 값으로 남기기</translation>
    </message>
    <message>
        <source>Cells that cannot be converted: {count}</source>
        <translation>변환할 수 없는 셀: {count}개</translation>
    </message>
    <message>
        <source>&amp;Make them missing</source>
        <translation>결측값으로 만들기(&amp;M)</translation>
    </message>
    <message>
        <source>Change type of {column}</source>
        <translation>{column}의 형식 변경</translation>
    </message>
</context>
<context>
    <name>ColumnEditor</name>
    <message>
        <source>Take back</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Take back all that was chosen here (Delete in the list)</source>
        <translation>여기서 고른 것을 모두 취소합니다 (목록에서는 Delete)</translation>
    </message>
    <message>
        <source>The table does not have this column any more. What was chosen for it waits here until there is a column of that name again; or take it back.</source>
        <translation>이 열은 더 이상 표에 없습니다. 고른 것은 같은 이름의 열이 다시 생길 때까지 여기 남습니다. 취소할 수도 있습니다.</translation>
    </message>
    <message>
        <source>What is shown is chosen for {column}. A change holds for all {count}.</source>
        <translation>표시된 것은 {column}의 설정입니다. 변경하면 {count}개 열 모두에 적용됩니다.</translation>
    </message>
    <message>
        <source>{column} and {count} more</source>
        <translation>{column} 외 {count}개</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Inputs and targets</source>
        <translation>입력과 타깃</translation>
    </message>
</context>
<context>
    <name>ColumnPanel</name>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Show or hide the figures of the current column</source>
        <translation>현재 열의 수치를 표시하거나 숨깁니다</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>{column} · {role}</source>
        <translation>{column} · {role}</translation>
    </message>
    <message>
        <source>Histogram of {column}</source>
        <translation>{column}의 히스토그램</translation>
    </message>
    <message>
        <source>Summary of {column}</source>
        <translation>{column}의 요약</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>of 1 selected row</source>
        <translation>선택한 1행</translation>
    </message>
    <message>
        <source>of {count} selected rows</source>
        <translation>선택한 {count}행</translation>
    </message>
    <message>
        <source>of {count} rows shown and in use</source>
        <translation>표시되고 사용 중인 {count}행</translation>
    </message>
    <message>
        <source>of {count} rows in use</source>
        <translation>사용 중인 {count}행</translation>
    </message>
</context>
<context>
    <name>ColumnTexts</name>
    <message>
        <source>values</source>
        <translation>값의 수</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
    <message>
        <source>distinct</source>
        <translation>서로 다른 값</translation>
    </message>
    <message>
        <source>How many different values there are</source>
        <translation>서로 다른 값의 개수입니다</translation>
    </message>
    <message>
        <source>Values that have no logarithm</source>
        <translation>로그를 취할 수 없는 값의 수입니다</translation>
    </message>
    <message>
        <source>0 or less</source>
        <translation>0 이하</translation>
    </message>
    <message>
        <source>Infinite values; the other figures leave them out</source>
        <translation>무한대인 값의 수입니다. 다른 수치에는 포함되지 않습니다</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>무한대</translation>
    </message>
    <message>
        <source>Standard deviation of the population (divided by n), as standardizing takes it: {value}</source>
        <translation>모표준편차(n으로 나눔). 표준화에서 쓰는 것과 같습니다: {value}</translation>
    </message>
    <message>
        <source>A quarter of the values lies at or below {value}</source>
        <translation>값의 4분의 1이 {value} 이하입니다</translation>
    </message>
    <message>
        <source>Half of the values lies at or below {value}</source>
        <translation>값의 절반이 {value} 이하입니다</translation>
    </message>
    <message>
        <source>Three quarters of the values lie at or below {value}</source>
        <translation>값의 4분의 3이 {value} 이하입니다</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>maximum</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}~{high}</translation>
    </message>
    <message>
        <source>{place}: {count}</source>
        <translation>{place}: {count}</translation>
    </message>
    <message>
        <source>{place}: {count}, {marked} of them held back</source>
        <translation>{place}: {count}, 그중 훈련에 쓰지 않는 것 {marked}</translation>
    </message>
    <message>
        <source>{count} bins; the fullest is {bin}</source>
        <translation>계급 {count}개. 가장 많은 것은 {bin}</translation>
    </message>
</context>
<context>
    <name>ComputedDialog</name>
    <message>
        <source>Formula of “{column}”</source>
        <translation>“{column}”의 수식</translation>
    </message>
    <message>
        <source>Insert computed column</source>
        <translation>계산 열 삽입</translation>
    </message>
    <message>
        <source>&amp;Name of the column</source>
        <translation>열 이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Formula of other columns</source>
        <translation>다른 열로 계산하는 수식(&amp;F)</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>처음 값들</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>열(&amp;L)</translation>
    </message>
    <message>
        <source>F&amp;unctions</source>
        <translation>함수(&amp;U)</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>such as log(x) + 2*y</source>
        <translation>예: log(x) + 2*y</translation>
    </message>
    <message>
        <source>A double click, or Enter, writes it into the formula</source>
        <translation>두 번 클릭하거나 Enter를 누르면 수식에 들어갑니다</translation>
    </message>
    <message>
        <source>&amp;Compute</source>
        <translation>계산(&amp;C)</translation>
    </message>
    <message>
        <source>A column needs a name.</source>
        <translation>열에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>There is already a column named “{column}”.</source>
        <translation>“{column}”(이)라는 열이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>행: {count}</translation>
    </message>
    <message>
        <source>missing, because what they read is: {count}</source>
        <translation>읽는 값이 결측이라 결측: {count}</translation>
    </message>
    <message>
        <source>without a finite number: {count}, the first in row {row}</source>
        <translation>유한한 수가 아님: {count}, 첫 번째는 {row}행</translation>
    </message>
</context>
<context>
    <name>ComputedPreview</name>
    <message>
        <source>First values</source>
        <translation>처음 값들</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>The rows that are counted</source>
        <translation>세는 행</translation>
    </message>
    <message>
        <source>{share} % right</source>
        <translation>정답 {share} %</translation>
    </message>
    <message>
        <source>measured while the run rests</source>
        <translation>실행이 멈춰 있을 때 측정합니다</translation>
    </message>
    <message>
        <source>no such rows</source>
        <translation>해당하는 행이 없습니다</translation>
    </message>
    <message>
        <source>{target}, predicted</source>
        <translation>{target}, 예측값</translation>
    </message>
    <message>
        <source>{target}, actual</source>
        <translation>{target}, 실제값</translation>
    </message>
    <message>
        <source>“{target}” has too many classes for a matrix: more than {most}.</source>
        <translation>“{target}”은(는) 클래스가 {most}개를 넘어 행렬로 그릴 수 없습니다.</translation>
    </message>
    <message>
        <source>actual {actual}   predicted {predicted}   {count} of {total} ({share})</source>
        <translation>실제 {actual}   예측 {predicted}   {total} 중 {count} ({share})</translation>
    </message>
</context>
<context>
    <name>CurveView</name>
    <message>
        <source>No row has a number both in “{input}” and in “{target}”.
Type some into the table.</source>
        <translation>“{input}”과(와) “{target}” 모두에 숫자가 있는 행이 없습니다.
표에 입력하세요.</translation>
    </message>
    <message>
        <source>showing {shown} of {rows} points</source>
        <translation>점 {rows}개 중 {shown}개 표시</translation>
    </message>
    <message>
        <source>rows without numbers: {rows}</source>
        <translation>숫자가 없는 행: {rows}</translation>
    </message>
    <message>
        <source>no true curve: {why}</source>
        <translation>참 곡선 없음: {why}</translation>
    </message>
    <message>
        <source>true {value}</source>
        <translation>참 {value}</translation>
    </message>
    <message>
        <source>optimum {value}</source>
        <translation>최적 {value}</translation>
    </message>
    <message>
        <source>residual {value}</source>
        <translation>잔차 {value}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>행 {row}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>earlier curves</source>
        <translation>이전 곡선</translation>
    </message>
    <message>
        <source>optimum</source>
        <translation>최적</translation>
    </message>
    <message>
        <source>x {x}  y {y}   model {model}</source>
        <translation>x {x}  y {y}   모델 {model}</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Open a table or an experiment</source>
        <translation>표나 실험을 엽니다</translation>
    </message>
    <message>
        <source>The changed roles take effect after Reset.</source>
        <translation>바꾼 역할은 초기화 후에 적용됩니다.</translation>
    </message>
    <message>
        <source>Untitled table</source>
        <translation>이름 없는 표</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1행</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count}행</translation>
    </message>
    <message>
        <source>{count} for test △</source>
        <translation>테스트용 {count}행 △</translation>
    </message>
    <message>
        <source>{count} of them for test △</source>
        <translation>그중 테스트용 {count}행 △</translation>
    </message>
    <message>
        <source>1 row in use</source>
        <translation>사용 중 1행</translation>
    </message>
    <message>
        <source>{count} rows in use</source>
        <translation>사용 중 {count}행</translation>
    </message>
    <message>
        <source>insert a row with {keys}, or paste some</source>
        <translation>{keys}(으)로 행을 삽입하거나 붙여넣으세요</translation>
    </message>
    <message>
        <source>{count} of them for validation ◇</source>
        <translation>그중 검증용 {count}행 ◇</translation>
    </message>
    <message>
        <source>{count} left out for missing values</source>
        <translation>결측값으로 {count}행 제외</translation>
    </message>
    <message>
        <source>{count} set aside</source>
        <translation>제외 {count}행</translation>
    </message>
    <message>
        <source>1 missing value</source>
        <translation>결측값 1개</translation>
    </message>
    <message>
        <source>{count} missing values</source>
        <translation>결측값 {count}개</translation>
    </message>
    <message>
        <source>no input: click a role to choose one</source>
        <translation>입력 없음: 역할을 클릭해 고르세요</translation>
    </message>
    <message>
        <source>no target: click a role to choose one</source>
        <translation>타깃 없음: 역할을 클릭해 고르세요</translation>
    </message>
    <message>
        <source>no target: the loss needs none</source>
        <translation>타깃 없음(이 손실에는 필요 없음)</translation>
    </message>
</context>
<context>
    <name>DependenceView</name>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>The input that is moved</source>
        <translation>움직이는 입력</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>The class whose probability is drawn</source>
        <translation>확률을 그리는 클래스</translation>
    </message>
    <message>
        <source>{target}, predicted</source>
        <translation>{target}, 예측값</translation>
    </message>
    <message>
        <source>probability of {name}</source>
        <translation>{name}의 확률</translation>
    </message>
    <message>
        <source>“{input}” cannot be laid out on an axis: it has no number, or more than {most} categories.
Choose another input above.</source>
        <translation>“{input}”은(는) 축에 놓을 수 없습니다. 숫자가 없거나 범주가 {most}개를 넘습니다.
위에서 다른 입력을 고르세요.</translation>
    </message>
    <message>
        <source>mean over {rows} of {of} training rows</source>
        <translation>훈련 행 {of}행 중 {rows}행의 평균</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>평균 {value}</translation>
    </message>
</context>
<context>
    <name>DeviceBox</name>
    <message>
        <source>Automatic: {device}</source>
        <translation>자동: {device}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>장치를 찾는 중…</translation>
    </message>
    <message>
        <source>No CUDA device found</source>
        <translation>CUDA 장치 없음</translation>
    </message>
    <message>
        <source>torch finds no CUDA device on this computer, so the processor computes. A graphics card from NVIDIA needs its driver and a torch that was built for CUDA.</source>
        <translation>이 컴퓨터에서 CUDA 장치를 찾지 못해 CPU로 계산합니다. NVIDIA 그래픽 카드를 쓰려면 드라이버와 CUDA용으로 빌드된 torch가 필요합니다.</translation>
    </message>
</context>
<context>
    <name>DistributionView</name>
    <message>
        <source>{target}: target − prediction</source>
        <translation>{target}: 타깃 − 예측</translation>
    </message>
    <message>
        <source>share of rows</source>
        <translation>행의 비율</translation>
    </message>
    <message>
        <source>residual {value}</source>
        <translation>잔차 {value}</translation>
    </message>
    <message>
        <source>residual {low} to {high}</source>
        <translation>잔차 {low}~{high}</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Change {setting}</source>
        <translation>{setting} 변경</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>1 s</source>
        <translation>1초</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count}초</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}분</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count}시간</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>Copy with column names</source>
        <translation>열 이름과 함께 복사</translation>
    </message>
    <message>
        <source>Paste with choices…</source>
        <translation>방법을 골라 붙여넣기…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>찾기…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>아래로 채우기</translation>
    </message>
    <message>
        <source>Fill up</source>
        <translation>위로 채우기</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>오른쪽으로 채우기</translation>
    </message>
    <message>
        <source>Fill series</source>
        <translation>연속 데이터 채우기</translation>
    </message>
    <message>
        <source>Fill missing values…</source>
        <translation>결측값 채우기…</translation>
    </message>
    <message>
        <source>Insert computed column…</source>
        <translation>계산 열 삽입…</translation>
    </message>
    <message>
        <source>Edit formula…</source>
        <translation>수식 편집…</translation>
    </message>
    <message>
        <source>Keep the values</source>
        <translation>값으로 남기기</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>채우기</translation>
    </message>
    <message>
        <source>Change type to</source>
        <translation>형식 변경</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>수</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Date as number</source>
        <translation>날짜를 수로</translation>
    </message>
</context>
<context>
    <name>EffectMarks</name>
    <message>
        <source>data edited</source>
        <translation>데이터 편집</translation>
    </message>
    <message>
        <source>back to the best, step {step}</source>
        <translation>가장 좋은 스텝 {step}(으)로 되돌림</translation>
    </message>
    <message>
        <source>{numbers} numbers typed</source>
        <translation>값 {numbers}개 입력</translation>
    </message>
</context>
<context>
    <name>ElementTable</name>
    <message>
        <source>Not listed: {elements} more elements. The page Parameters has more of them.</source>
        <translation>표시하지 않은 요소가 {elements}개 더 있습니다. ‘매개변수’ 페이지에서 더 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>EmptyTable</name>
    <message>
        <source>No table yet</source>
        <translation>아직 표가 없습니다</translation>
    </message>
    <message>
        <source>Open a CSV or TSV file, or drop one on this window. Lessons are in the File menu.</source>
        <translation>CSV나 TSV 파일을 열거나 이 창에 끌어다 놓으세요. 레슨은 파일 메뉴에 있습니다.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>파일 열기…</translation>
    </message>
    <message>
        <source>Paste cells from a spreadsheet</source>
        <translation>스프레드시트의 셀 붙여넣기</translation>
    </message>
    <message>
        <source>Make an empty table</source>
        <translation>빈 표 만들기</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>새 표</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>설치되어 있지 않음</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>프로세서 코어</translation>
    </message>
    <message>
        <source>{logical} logical, {usable} of them usable</source>
        <translation>논리 {logical}개, 그중 사용 가능 {usable}개</translation>
    </message>
    <message>
        <source>{logical} logical</source>
        <translation>논리 {logical}개</translation>
    </message>
    <message>
        <source>{physical} physical, {logical} logical</source>
        <translation>물리 {physical}개, 논리 {logical}개</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>{total}, of which {available} available</source>
        <translation>{total}(이 중 사용 가능 {available})</translation>
    </message>
    <message>
        <source>cannot be loaded: {error}</source>
        <translation>불러올 수 없음: {error}</translation>
    </message>
    <message>
        <source>PyTorch state</source>
        <translation>PyTorch 상태</translation>
    </message>
    <message>
        <source>{threads} within an operation, {interop} between operations</source>
        <translation>연산 내 {threads}개, 연산 간 {interop}개</translation>
    </message>
    <message>
        <source>PyTorch threads</source>
        <translation>PyTorch 스레드</translation>
    </message>
    <message>
        <source>GPU support</source>
        <translation>GPU 지원</translation>
    </message>
    <message>
        <source>none: this PyTorch is built for the CPU alone</source>
        <translation>없음: 이 PyTorch는 CPU 전용으로 빌드되었습니다</translation>
    </message>
    <message>
        <source>{built}, no device found</source>
        <translation>{built}, 장치를 찾지 못함</translation>
    </message>
    <message>
        <source>{built}, driver {driver}</source>
        <translation>{built}, 드라이버 {driver}</translation>
    </message>
</context>
<context>
    <name>EnvironmentDialog</name>
    <message>
        <source>Environment</source>
        <translation>실행 환경</translation>
    </message>
    <message>
        <source>PyTorch is being loaded…</source>
        <translation>PyTorch를 불러오는 중…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy all lines as plain text, in English</source>
        <translation>모든 줄을 영어 텍스트로 복사</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>복사함</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Calculate with tensors</source>
        <translation>텐서로 계산하기</translation>
    </message>
    <message>
        <source>With the rows and parameters of the run, or with numbers of your own. Press one to try it:</source>
        <translation>실행의 행과 매개변수, 또는 직접 쓴 수로 계산합니다. 눌러서 시험해 보세요:</translation>
    </message>
</context>
<context>
    <name>Expected</name>
    <message>
        <source>The start weights were published with 4 decimals. The run that printed these numbers had more, so they agree to four or five digits only.</source>
        <translation>시작 가중치는 소수점 아래 4자리까지 발표되었습니다. 이 수들을 출력한 실행은 더 많은 자릿수를 썼기 때문에 네다섯 자리까지만 일치합니다.</translation>
    </message>
    <message>
        <source>RMSprop ends in a cycle of steps as large as the learning rate allows. On the way there, and in the choice of the cycle, the last bit of every number counts, and that differs from one computer to the next: the range is that of ten starts that differ by a few units in the last place.</source>
        <translation>RMSprop은 학습률이 허용하는 크기의 걸음을 되풀이하는 주기로 끝납니다. 거기까지 가는 길과 어느 주기에 들어가는지는 수의 마지막 한 비트로 정해지며, 이는 컴퓨터마다 다릅니다. 범위는 마지막 자리를 조금씩 바꾼 시작값 10가지로 얻은 것입니다.</translation>
    </message>
    <message>
        <source>In float32 a number that is what is left of much larger ones is known only as well as those are: the order in which they are added shows in it.</source>
        <translation>float32에서는 훨씬 큰 수들이 상쇄되고 남은 수를 원래 수들만큼의 절대 정밀도로만 알 수 있습니다. 더하는 순서가 결과에 드러납니다.</translation>
    </message>
    <message>
        <source>Every step rounds to float32, and another computer rounds some of them another way. Over many steps that adds up to as much as the tolerance allows.</source>
        <translation>모든 스텝은 float32로 반올림되고, 컴퓨터에 따라 반올림이 조금 다릅니다. 스텝이 많이 쌓이면 그 차이가 허용 오차만큼 커집니다.</translation>
    </message>
    <message>
        <source>The rows of the published run were drawn without a seed. The range is that of ten plain runs on rows drawn with the seeds 0 to 9.</source>
        <translation>발표된 실행의 행은 시드 없이 뽑혔습니다. 범위는 시드 0부터 9까지로 뽑은 행으로 단순하게 10번 실행한 것입니다.</translation>
    </message>
    <message>
        <source>The published run had no seed. Of ten runs with the seeds 0 to 9 some never leave the plateau; the range is that of the others.</source>
        <translation>발표된 실행에는 시드가 없습니다. 시드 0부터 9까지 10번 가운데 일부는 정체 구간을 벗어나지 못합니다. 범위는 나머지 실행의 것입니다.</translation>
    </message>
    <message>
        <source>The published run had no seed. The range is that of ten runs with the seeds 0 to 9.</source>
        <translation>발표된 실행에는 시드가 없습니다. 범위는 시드 0부터 9까지로 10번 실행한 것입니다.</translation>
    </message>
    <message>
        <source>The published run had no seed, and at this number it is outside of what ten runs with the seeds 0 to 9 came to. Ten are few.</source>
        <translation>발표된 실행에는 시드가 없고, 이 수는 시드 0부터 9까지로 10번 실행한 범위를 벗어납니다. 10번은 적은 수입니다.</translation>
    </message>
    <message>
        <source>varies with the seed</source>
        <translation>시드에 따라 달라짐</translation>
    </message>
    <message>
        <source>varies with the rounding</source>
        <translation>반올림에 따라 달라짐</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>no end</source>
        <translation>끝없음</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>모든 행</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>choose a column</source>
        <translation>열 선택</translation>
    </message>
    <message>
        <source>the table’s order</source>
        <translation>표의 순서</translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <translation>은닉층 없음</translation>
    </message>
    <message>
        <source>such as a + b*x</source>
        <translation>예: a + b*x</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>experiment</source>
        <translation>실험</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>실험 저장</translation>
    </message>
    <message>
        <source>Experiments (*.toml)</source>
        <translation>실험 (*.toml)</translation>
    </message>
    <message>
        <source>table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>CSV, comma-separated text (*.csv *.txt)</source>
        <translation>CSV, 쉼표로 구분된 텍스트 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>TSV, tab-separated text (*.tsv)</source>
        <translation>TSV, 탭으로 구분된 텍스트 (*.tsv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 통합 문서 (*.xlsx)</translation>
    </message>
    <message>
        <source>Parquet (*.parquet)</source>
        <translation>Parquet (*.parquet)</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>표 저장</translation>
    </message>
    <message>
        <source>Python scripts (*.py)</source>
        <translation>Python 스크립트 (*.py)</translation>
    </message>
    <message>
        <source>Jupyter notebooks (*.ipynb)</source>
        <translation>Jupyter 노트북 (*.ipynb)</translation>
    </message>
    <message>
        <source>script</source>
        <translation>스크립트</translation>
    </message>
    <message>
        <source>Save script</source>
        <translation>스크립트 저장</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>“{name}”의 변경 내용을 저장할까요?</translation>
    </message>
    <message>
        <source>If you discard them, they are lost.</source>
        <translation>버리면 변경 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>파일 바꾸기</translation>
    </message>
    <message>
        <source>“{name}” is there already. Replace it?</source>
        <translation>“{name}” 파일이 이미 있습니다. 바꾸시겠습니까?</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>The same rows, with the parameters of now</source>
        <translation>같은 행을 지금의 매개변수로 예측합니다</translation>
    </message>
    <message>
        <source>The file&apos;s rows with predictions and residuals beside them</source>
        <translation>파일의 행 옆에 예측과 잔차를 두어 저장합니다</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>평가 지표</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>The target that is shown</source>
        <translation>표시할 타깃</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>It needs the columns {columns}, in any order. Where it has the target, residuals and metrics are shown, too.</source>
        <translation>{columns} 열이 필요하며 순서는 상관없습니다. 타깃 열도 있으면 잔차와 평가 지표도 표시합니다.</translation>
    </message>
    <message>
        <source>Predict the rows of another file</source>
        <translation>다른 파일의 행 예측</translation>
    </message>
    <message>
        <source>Predict a file…</source>
        <translation>파일 예측…</translation>
    </message>
    <message>
        <source>Predict again</source>
        <translation>다시 예측</translation>
    </message>
    <message>
        <source>Save predictions…</source>
        <translation>예측 저장…</translation>
    </message>
    <message>
        <source>1 row, predicted at step {step}</source>
        <translation>1행, 스텝 {step}에서 예측</translation>
    </message>
    <message>
        <source>{rows} rows, predicted at step {step}</source>
        <translation>{rows}행, 스텝 {step}에서 예측</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>이 파일</translation>
    </message>
    <message>
        <source>{shown} of {rows} rows, evenly spread.</source>
        <translation>{rows}행 가운데 고르게 뽑은 {shown}행.</translation>
    </message>
    <message>
        <source>Probability: that of the class that is predicted.</source>
        <translation>확률은 예측된 클래스의 것입니다.</translation>
    </message>
    <message>
        <source>Residual: prediction − target, in original units.</source>
        <translation>잔차 = 예측 − 타깃 (원래 단위).</translation>
    </message>
</context>
<context>
    <name>FillDialog</name>
    <message>
        <source>Fill missing values</source>
        <translation>결측값 채우기</translation>
    </message>
    <message>
        <source>With the value &amp;above</source>
        <translation>위의 값으로(&amp;A)</translation>
    </message>
    <message>
        <source>With the value &amp;below</source>
        <translation>아래의 값으로(&amp;B)</translation>
    </message>
    <message>
        <source>On a straight &amp;line between the two</source>
        <translation>앞뒤 값을 직선으로 보간(&amp;L)</translation>
    </message>
    <message>
        <source>With &amp;this value:</source>
        <translation>이 값으로(&amp;T):</translation>
    </message>
    <message>
        <source>Value to fill in</source>
        <translation>채울 값</translation>
    </message>
    <message>
        <source>&amp;Fill</source>
        <translation>채우기(&amp;F)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All rows</source>
        <translation>모든 행</translation>
    </message>
    <message>
        <source>Rows in use</source>
        <translation>사용 중인 행</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>제외한 행</translation>
    </message>
    <message>
        <source>Rows with missing values</source>
        <translation>결측값이 있는 행</translation>
    </message>
    <message>
        <source>Validation rows</source>
        <translation>검증용 행</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>테스트용 행</translation>
    </message>
    <message>
        <source>Which rows to show</source>
        <translation>표시할 행</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Condition, such as x &gt; 3 and not missing(y)</source>
        <translation>조건 (예: x &gt; 3 and not missing(y))</translation>
    </message>
    <message>
        <source>Comparisons joined by and, or, not; texts in quotes: color == &quot;red&quot;; missing(x), contains(x, &quot;abc&quot;), begins(x, &quot;abc&quot;), ends(x, &quot;abc&quot;)</source>
        <translation>and, or, not으로 연결한 비교. 문자열은 따옴표로 묶습니다: color == &quot;red&quot;. missing(x), contains(x, &quot;abc&quot;), begins(x, &quot;abc&quot;), ends(x, &quot;abc&quot;)</translation>
    </message>
    <message>
        <source>Earlier filters</source>
        <translation>이전 필터</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>모든 행 표시</translation>
    </message>
    <message>
        <source>No filter yet</source>
        <translation>아직 필터가 없습니다</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>바꿀 내용</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>찾을 범위</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Whole cells only; with no text: missing values</source>
        <translation>셀 전체가 일치하는 것만. 빈 텍스트이면 결측값</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>이전 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>다음 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>Show or hide replacing</source>
        <translation>바꾸기 표시 전환</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>모두 바꾸기</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>모든 셀</translation>
    </message>
    <message>
        <source>Selected cells</source>
        <translation>선택한 셀</translation>
    </message>
    <message>
        <source>searching {share} %</source>
        <translation>찾는 중 {share} %</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>찾는 중</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>찾지 못했습니다</translation>
    </message>
    <message>
        <source>1 cell</source>
        <translation>셀 1개</translation>
    </message>
    <message>
        <source>{count} cells</source>
        <translation>셀 {count}개</translation>
    </message>
</context>
<context>
    <name>FitHints</name>
    <message>
        <source>No rows yet.
Open a table (Ctrl+O), type into the one at the left, or draw points (D).</source>
        <translation>아직 행이 없습니다.
표를 열거나(Ctrl+O) 왼쪽 표에 입력하거나 점을 그리세요(D).</translation>
    </message>
    <message>
        <source>No input yet.
Give a column the role “input” in its header.</source>
        <translation>아직 입력이 없습니다.
열 머리글에서 역할을 “입력”으로 고르세요.</translation>
    </message>
    <message>
        <source>No target: there is nothing to compare the model with.
The loss is the sum of its outputs, which are under Predictions.</source>
        <translation>타깃이 없으므로 모델과 비교할 것이 없습니다.
손실은 출력의 합이며, 출력은 “예측”에 있습니다.</translation>
    </message>
    <message>
        <source>No target yet.
Give a column the role “target” in its header.</source>
        <translation>아직 타깃이 없습니다.
열 머리글에서 역할을 “타깃”으로 고르세요.</translation>
    </message>
    <message>
        <source>Or draw points here, with the pencil above (D).</source>
        <translation>또는 위의 연필로 여기에 점을 그리세요(D).</translation>
    </message>
</context>
<context>
    <name>FitLegend</name>
    <message>
        <source>train</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>오답</translation>
    </message>
    <message>
        <source>true curve</source>
        <translation>참 곡선</translation>
    </message>
    <message>
        <source>optimum</source>
        <translation>최적</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>정확히 일치</translation>
    </message>
    <message>
        <source>single rows</source>
        <translation>개별 행</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>정규</translation>
    </message>
</context>
<context>
    <name>FitPlot</name>
    <message>
        <source>Fit</source>
        <translation>적합</translation>
    </message>
    <message>
        <source>Fit of the model to the table</source>
        <translation>표에 대한 모델의 적합</translation>
    </message>
</context>
<context>
    <name>FitSummary</name>
    <message>
        <source>{rows} rows of “{target}” over “{input}”.</source>
        <translation>“{input}”에 대한 “{target}” {rows}행.</translation>
    </message>
    <message>
        <source>The model gives no finite number here.</source>
        <translation>모델은 여기서 유한한 수를 내지 않습니다.</translation>
    </message>
    <message>
        <source>The model goes from {first} at {low} to {last} at {high}, between {least} and {most}.</source>
        <translation>모델은 {low}의 {first}에서 {high}의 {last}까지 가며, {least}에서 {most} 사이에 있습니다.</translation>
    </message>
    <message>
        <source>{rows} rows on a map of “{target}” over “{x}” and “{y}”.</source>
        <translation>“{x}”와(과) “{y}”에 대한 “{target}” 지도 위의 {rows}행.</translation>
    </message>
    <message>
        <source>The model lies between {low} and {high}.</source>
        <translation>모델은 {low}에서 {high} 사이에 있습니다.</translation>
    </message>
    <message>
        <source>Shares of the map: {shares}.</source>
        <translation>지도에서 차지하는 비율: {shares}.</translation>
    </message>
    <message>
        <source>“{target}”, predicted against actual, of {rows} rows.</source>
        <translation>{rows}행의 “{target}” 예측값과 실제값.</translation>
    </message>
    <message>
        <source>The model is off by {mean} on average, by {most} at most.</source>
        <translation>모델의 오차는 평균 {mean}, 최대 {most}입니다.</translation>
    </message>
    <message>
        <source>Rows of {classes} classes of “{target}”.</source>
        <translation>“{target}”의 {classes}개 클래스 행.</translation>
    </message>
    <message>
        <source>The model is right in {right} of {rows} rows.</source>
        <translation>모델은 {rows}행 가운데 {right}행에서 맞습니다.</translation>
    </message>
</context>
<context>
    <name>FitView</name>
    <message>
        <source>Predicted against actual</source>
        <translation>예측값과 실제값</translation>
    </message>
    <message>
        <source>Probability of the row&apos;s class</source>
        <translation>행의 클래스 확률</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>단면</translation>
    </message>
    <message>
        <source>All targets</source>
        <translation>모든 타깃</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>보정</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Partial dependence</source>
        <translation>부분 의존도</translation>
    </message>
    <message>
        <source>Histogram of residuals</source>
        <translation>잔차 히스토그램</translation>
    </message>
    <message>
        <source>Normal quantiles</source>
        <translation>정규 분위수</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Precision and recall</source>
        <translation>정밀도와 재현율</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>잔차</translation>
    </message>
</context>
<context>
    <name>FittedTexts</name>
    <message>
        <source>found on the {count} training rows alone</source>
        <translation>훈련용 {count}행에서만 구함</translation>
    </message>
    <message>
        <source>empty cells count as {value}</source>
        <translation>빈 셀은 {value}(으)로 봄</translation>
    </message>
    <message>
        <source>{count} classes: {names}</source>
        <translation>클래스 {count}개: {names}</translation>
    </message>
    <message>
        <source>mean {first}, deviation {second}</source>
        <translation>평균 {first}, 표준편차 {second}</translation>
    </message>
    <message>
        <source>minimum {first}, maximum {second}</source>
        <translation>최솟값 {first}, 최댓값 {second}</translation>
    </message>
    <message>
        <source>of the logarithm: {what}</source>
        <translation>로그의 {what}</translation>
    </message>
    <message>
        <source>{count} categories: {names}</source>
        <translation>범주 {count}개: {names}</translation>
    </message>
</context>
<context>
    <name>FormulaPart</name>
    <message>
        <source>Parameters: {names}</source>
        <translation>매개변수: {names}</translation>
    </message>
    <message>
        <source>Columns: {names}</source>
        <translation>열: {names}</translation>
    </message>
</context>
<context>
    <name>ForwardView</name>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Starting…</source>
        <translation>시작하는 중…</translation>
    </message>
</context>
<context>
    <name>GenerateDialog</name>
    <message>
        <source>{count} of {rows} rows are drawn.</source>
        <translation>{rows}행 중 {count}행을 그립니다.</translation>
    </message>
    <message>
        <source>{count} × {value}</source>
        <translation>{count}행이 {value}</translation>
    </message>
    <message>
        <source>{target}: {classes}.</source>
        <translation>{target}: {classes}.</translation>
    </message>
    <message>
        <source>{target} from {low} to {high}.</source>
        <translation>{target}: {low}~{high}.</translation>
    </message>
    <message>
        <source>Generate a table</source>
        <translation>표 생성</translation>
    </message>
    <message>
        <source>&amp;Rule</source>
        <translation>규칙(&amp;R)</translation>
    </message>
    <message>
        <source>R&amp;ows</source>
        <translation>행 수(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Noise</source>
        <translation>노이즈(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>시드(&amp;S)</translation>
    </message>
    <message>
        <source>R&amp;ange</source>
        <translation>범위(&amp;A)</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Range of the inputs, from</source>
        <translation>입력 범위의 하한</translation>
    </message>
    <message>
        <source>Range of the inputs, to</source>
        <translation>입력 범위의 상한</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>새 시드</translation>
    </message>
    <message>
        <source>Draw another seed: other random numbers by the same rule</source>
        <translation>다른 시드를 뽑습니다. 같은 규칙에서 난수가 달라집니다</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>기본값으로</translation>
    </message>
    <message>
        <source>The range that this rule has by itself</source>
        <translation>이 규칙의 기본 범위입니다</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>생성</translation>
    </message>
</context>
<context>
    <name>GeneratingCommand</name>
    <message>
        <source>Generate {rule}</source>
        <translation>“{rule}” 생성</translation>
    </message>
</context>
<context>
    <name>HintLine</name>
    <message>
        <source>Why?</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Do not show this hint again in this run</source>
        <translation>이 실행에서 이 힌트를 다시 표시하지 않기</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import choices</source>
        <translation>가져오기 설정</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Guessed, or not taken as written</source>
        <translation>추정한 것과 쓰인 그대로가 아닌 것</translation>
    </message>
    <message>
        <source>T&amp;ype of column…</source>
        <translation>열 형식(&amp;Y)…</translation>
    </message>
    <message>
        <source>Number, category, text, date or none, for the current column</source>
        <translation>현재 열의 형식: 숫자, 범주, 텍스트, 날짜, 무시</translation>
    </message>
    <message>
        <source>&amp;Raw lines</source>
        <translation>원본 줄(&amp;R)</translation>
    </message>
    <message>
        <source>The file as it lies there, with offsets in bytes and line ends</source>
        <translation>파일 그대로의 내용. 바이트 위치와 줄바꿈도 표시합니다</translation>
    </message>
    <message>
        <source>G&amp;uess all again</source>
        <translation>모두 다시 추정(&amp;U)</translation>
    </message>
    <message>
        <source>Take back everything that was set by hand</source>
        <translation>직접 지정한 것을 모두 취소합니다</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>Read one row i&amp;n {count}</source>
        <translation>{count}행마다 1행 읽기(&amp;N)</translation>
    </message>
    <message>
        <source>the first {count} rows</source>
        <translation>처음 {count}행</translation>
    </message>
    <message>
        <source>the first {count} rows; types and counts are certain once the whole file is read</source>
        <translation>처음 {count}행. 형식과 개수는 파일 전체를 읽어야 확정됩니다</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>1 import note</source>
        <translation>가져오기 알림 1건</translation>
    </message>
    <message>
        <source>{count} import notes</source>
        <translation>가져오기 알림 {count}건</translation>
    </message>
    <message>
        <source>Show or hide what was found while reading</source>
        <translation>읽으면서 발견한 내용을 보이거나 숨깁니다</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy all notes as text</source>
        <translation>모든 알림을 텍스트로 복사합니다</translation>
    </message>
    <message>
        <source>Import choices…</source>
        <translation>가져오기 설정…</translation>
    </message>
    <message>
        <source>Read the file once more, with other choices</source>
        <translation>다른 설정으로 파일을 다시 읽습니다</translation>
    </message>
    <message>
        <source>Notes from reading the file</source>
        <translation>파일을 읽을 때의 알림</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>&amp;Sheet</source>
        <translation>시트(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>인코딩(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>구분 기호(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Header in row</source>
        <translation>머리글 행(&amp;H)</translation>
    </message>
    <message>
        <source>Deci&amp;mal</source>
        <translation>소수점(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Thousands</source>
        <translation>천 단위(&amp;T)</translation>
    </message>
    <message>
        <source>Skip a&amp;bove</source>
        <translation>위 건너뛰기(&amp;B)</translation>
    </message>
    <message>
        <source>Skip belo&amp;w</source>
        <translation>아래 건너뛰기(&amp;W)</translation>
    </message>
    <message>
        <source>Missing &amp;values</source>
        <translation>결측값(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>따옴표(&amp;Q)</translation>
    </message>
    <message>
        <source>Esca&amp;pe</source>
        <translation>이스케이프(&amp;P)</translation>
    </message>
    <message>
        <source>Comment si&amp;gn</source>
        <translation>주석 기호(&amp;G)</translation>
    </message>
    <message>
        <source>Ap&amp;ostrophes</source>
        <translation>아포스트로피(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;ample: one row in</source>
        <translation>표본: 1/k 행(&amp;A)</translation>
    </message>
    <message>
        <source>The sheet of the workbook that holds the table</source>
        <translation>표가 있는 통합 문서의 시트</translation>
    </message>
    <message>
        <source>How bytes become letters; wrong letters mean another encoding</source>
        <translation>바이트를 글자로 바꾸는 방법. 글자가 깨지면 다른 인코딩입니다</translation>
    </message>
    <message>
        <source>What stands between two cells; any single character</source>
        <translation>셀과 셀 사이의 문자. 임의의 한 글자</translation>
    </message>
    <message>
        <source>What stands before decimals, as in 1.5 or 1,5</source>
        <translation>소수 앞의 기호. 1.5 또는 1,5</translation>
    </message>
    <message>
        <source>What stands between thousands, as in 1,234</source>
        <translation>세 자리마다의 구분. 1,234 등</translation>
    </message>
    <message>
        <source>The row of the file that holds the column names; empty lines and comments count</source>
        <translation>열 이름이 있는 파일의 행. 빈 줄과 주석도 셉니다</translation>
    </message>
    <message>
        <source>Rows at the top of the file that are no part of the table</source>
        <translation>파일 맨 위의, 표에 속하지 않는 행</translation>
    </message>
    <message>
        <source>Rows right under the header that are left out, such as units</source>
        <translation>머리글 바로 아래의 제외할 행. 단위 등</translation>
    </message>
    <message>
        <source>Words, with commas between them, that stand for a missing value in every column</source>
        <translation>모든 열에서 결측값을 뜻하는 낱말. 쉼표로 구분합니다</translation>
    </message>
    <message>
        <source>What stands around cells that hold a delimiter</source>
        <translation>구분 기호가 든 셀을 감싸는 기호</translation>
    </message>
    <message>
        <source>What marks the next character as text</source>
        <translation>다음 글자를 글자 그대로 두게 하는 기호</translation>
    </message>
    <message>
        <source>What lines that are left out begin with</source>
        <translation>제외할 줄의 첫 기호</translation>
    </message>
    <message>
        <source>What is done with an apostrophe that keeps a spreadsheet from running a formula</source>
        <translation>스프레드시트가 수식을 실행하지 않도록 붙인 아포스트로피의 처리</translation>
    </message>
    <message>
        <source>Read one row of so many, drawn at random with a fixed seed</source>
        <translation>이 행 수마다 한 행을 고정된 시드로 무작위로 읽습니다</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>category</source>
        <translation>범주</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>date as number</source>
        <translation>날짜(숫자)</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>무시</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>쉼표 ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>세미콜론 ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>세로줄 |</translation>
    </message>
    <message>
        <source>point .</source>
        <translation>마침표 .</translation>
    </message>
    <message>
        <source>double &quot;</source>
        <translation>큰따옴표 &quot;</translation>
    </message>
    <message>
        <source>single &apos;</source>
        <translation>작은따옴표 &apos;</translation>
    </message>
    <message>
        <source>backslash \</source>
        <translation>백슬래시 \</translation>
    </message>
    <message>
        <source>take off</source>
        <translation>떼어 냄</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>남김</translation>
    </message>
    <message>
        <source>spaces</source>
        <translation>공백</translation>
    </message>
    <message>
        <source>space</source>
        <translation>공백</translation>
    </message>
    <message>
        <source>apostrophe &apos;</source>
        <translation>아포스트로피 &apos;</translation>
    </message>
    <message>
        <source>cp932, Japanese</source>
        <translation>cp932, 일본어</translation>
    </message>
    <message>
        <source>EUC-JP, Japanese</source>
        <translation>EUC-JP, 일본어</translation>
    </message>
    <message>
        <source>ISO-2022-JP, Japanese</source>
        <translation>ISO-2022-JP, 일본어</translation>
    </message>
    <message>
        <source>cp949, Korean</source>
        <translation>cp949, 한국어</translation>
    </message>
    <message>
        <source>cp1252, Western</source>
        <translation>cp1252, 서유럽</translation>
    </message>
    <message>
        <source>ISO-8859-15, Western</source>
        <translation>ISO-8859-15, 서유럽</translation>
    </message>
    <message>
        <source>cp1250, Central Europe</source>
        <translation>cp1250, 중유럽</translation>
    </message>
    <message>
        <source>cp1251, Cyrillic</source>
        <translation>cp1251, 키릴</translation>
    </message>
    <message>
        <source>KOI8-R, Cyrillic</source>
        <translation>KOI8-R, 키릴</translation>
    </message>
    <message>
        <source>cp866, Cyrillic</source>
        <translation>cp866, 키릴</translation>
    </message>
    <message>
        <source>GB18030, Chinese</source>
        <translation>GB18030, 중국어</translation>
    </message>
    <message>
        <source>Big5, Chinese</source>
        <translation>Big5, 중국어</translation>
    </message>
</context>
<context>
    <name>IncomingModel</name>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>change</source>
        <translation>변화량</translation>
    </message>
</context>
<context>
    <name>InspectPanel</name>
    <message>
        <source>There is no run</source>
        <translation>학습을 시작할 수 없습니다</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>now</source>
        <translation>즉시</translation>
    </message>
    <message>
        <source>next batch</source>
        <translation>다음 배치</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>초기화 후</translation>
    </message>
    <message>
        <source>A change takes effect at once, while training goes on.</source>
        <translation>학습을 계속하면서 변경이 즉시 적용됩니다.</translation>
    </message>
    <message>
        <source>A change takes effect with the next batch.</source>
        <translation>변경은 다음 배치부터 적용됩니다.</translation>
    </message>
    <message>
        <source>A change takes effect after Reset, when training begins anew.</source>
        <translation>변경은 초기화하여 학습을 다시 시작할 때 적용됩니다.</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>update</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>zero grad</source>
        <translation>기울기 지움</translation>
    </message>
    <message>
        <source>The model predicts the rows of the batch.</source>
        <translation>모델이 배치의 행을 예측합니다.</translation>
    </message>
    <message>
        <source>The loss measures how far the predictions are from the targets.</source>
        <translation>손실은 예측이 타깃에서 얼마나 떨어져 있는지 잽니다.</translation>
    </message>
    <message>
        <source>Backpropagation gives the gradient of the loss for each parameter.</source>
        <translation>역전파로 각 매개변수에 대한 손실의 기울기를 구합니다.</translation>
    </message>
    <message>
        <source>The optimizer changes each parameter with the help of its gradient.</source>
        <translation>옵티마이저가 기울기를 이용해 각 매개변수를 바꿉니다.</translation>
    </message>
    <message>
        <source>The gradients are cleared for the next step.</source>
        <translation>다음 스텝을 위해 기울기를 지웁니다.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시 정지됨</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>target</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>split</source>
        <translation>분할</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>무시</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
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
        <translation>정확도</translation>
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
        <translation>로그 손실</translation>
    </message>
</context>
<context>
    <name>LadderWindow</name>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Run, or take a step: the losses of all styles appear here.</source>
        <translation>실행하거나 한 스텝을 진행하세요. 모든 코드 스타일의 손실이 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <source>PyTorch is being loaded…</source>
        <translation>PyTorch를 불러오는 중…</translation>
    </message>
    <message>
        <source>Styles side by side</source>
        <translation>코드 스타일 나란히 보기</translation>
    </message>
    <message>
        <source>Styles</source>
        <translation>코드 스타일</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Losses and coefficients</source>
        <translation>손실과 계수</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Losses of the styles over their steps</source>
        <translation>각 코드 스타일의 스텝별 손실</translation>
    </message>
    <message>
        <source>Code of the style in front</source>
        <translation>선택한 코드 스타일의 코드</translation>
    </message>
    <message>
        <source>One problem, a cubic for the sine, and eight ways to write its training step. All take the same steps; choose a row to read its code. Who joins later catches up.</source>
        <translation>문제는 하나, 사인 곡선에 3차식을 맞추는 것입니다. 학습 스텝을 쓰는 방법은 여덟 가지입니다. 모두 같은 스텝을 밟습니다. 행을 고르면 코드를 읽을 수 있습니다. 나중에 참여한 것은 따라잡습니다.</translation>
    </message>
    <message>
        <source>Step: phase</source>
        <translation>스텝: 단계</translation>
    </message>
    <message>
        <source>Step: batch</source>
        <translation>스텝: 배치</translation>
    </message>
    <message>
        <source>Run 1,000 steps</source>
        <translation>1,000스텝 실행</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Open as lesson</source>
        <translation>레슨으로 열기</translation>
    </message>
</context>
<context>
    <name>LayerHead</name>
    <message>
        <source>The layer gets {count} units with the reset.</source>
        <translation>초기화하면 이 층은 유닛이 {count}개가 됩니다.</translation>
    </message>
    <message>
        <source>One unit fewer in layer {number} (with the reset)</source>
        <translation>층 {number}의 유닛을 하나 줄이기 (초기화할 때)</translation>
    </message>
    <message>
        <source>One unit more in layer {number} (with the reset)</source>
        <translation>층 {number}의 유닛을 하나 늘리기 (초기화할 때)</translation>
    </message>
    <message>
        <source>Close layer {number}</source>
        <translation>층 {number} 닫기</translation>
    </message>
    <message>
        <source>Open layer {number}</source>
        <translation>층 {number} 열기</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>출력</translation>
    </message>
</context>
<context>
    <name>LayerTables</name>
    <message>
        <source>On the way, the hidden layers:</source>
        <translation>도중의 은닉층:</translation>
    </message>
</context>
<context>
    <name>LessonHead</name>
    <message>
        <source>The lesson before</source>
        <translation>이전 레슨</translation>
    </message>
    <message>
        <source>The next lesson</source>
        <translation>다음 레슨</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>모든 레슨</translation>
    </message>
    <message>
        <source>Look through all lessons, and open one</source>
        <translation>모든 레슨을 살펴보고 하나를 엽니다</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>open now</source>
        <translation>열려 있음</translation>
    </message>
    <message>
        <source>checked: agrees</source>
        <translation>확인함: 일치</translation>
    </message>
    <message>
        <source>checked: differs</source>
        <translation>확인함: 불일치</translation>
    </message>
</context>
<context>
    <name>LessonPage</name>
    <message>
        <source>Text of the lesson</source>
        <translation>레슨 본문</translation>
    </message>
    <message>
        <source>No lesson is open</source>
        <translation>열린 레슨이 없습니다</translation>
    </message>
    <message>
        <source>The open table belongs to none. A lesson brings a table and settings of its own.</source>
        <translation>열려 있는 표는 레슨의 표가 아닙니다. 레슨을 열면 그 표와 설정을 불러옵니다.</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>모든 레슨</translation>
    </message>
</context>
<context>
    <name>LoadingBar</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Stop reading; what was open stays open (Esc)</source>
        <translation>읽기를 중지합니다. 열려 있던 것은 그대로입니다 (Esc)</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>중지하는 중…</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} 읽는 중</translation>
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
        <translation>가로축</translation>
    </message>
    <message>
        <source>Smoothed line beside the raw one</source>
        <translation>원래 선에 덧붙이는 평활선</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Second axis</source>
        <translation>보조축</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Time spent on training; pauses are not counted</source>
        <translation>훈련에 걸린 시간(일시정지는 세지 않음)</translation>
    </message>
    <message>
        <source>Mean of {steps} steps</source>
        <translation>{steps}스텝의 평균</translation>
    </message>
    <message>
        <source>No line</source>
        <translation>선 없음</translation>
    </message>
    <message>
        <source>Best point</source>
        <translation>가장 좋은 점</translation>
    </message>
    <message>
        <source>Loss before the last reset</source>
        <translation>마지막 초기화 전의 손실</translation>
    </message>
    <message>
        <source>No metric</source>
        <translation>지표 없음</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>train</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>optimum</source>
        <translation>최적</translation>
    </message>
    <message>
        <source>before the reset</source>
        <translation>초기화 전</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Draw the loss on a logarithmic axis</source>
        <translation>손실을 로그 축으로 그립니다</translation>
    </message>
    <message>
        <source>Loss over the steps of the run</source>
        <translation>스텝에 따른 손실</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>seconds of training</source>
        <translation>훈련 시간(초)</translation>
    </message>
    <message>
        <source>mean of {steps}</source>
        <translation>{steps}개 평균</translation>
    </message>
    <message>
        <source>losses</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>events</source>
        <translation>사건</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>에폭 {epoch}</translation>
    </message>
    <message>
        <source>batch {loss}</source>
        <translation>배치 {loss}</translation>
    </message>
    <message>
        <source>train {loss}</source>
        <translation>훈련 {loss}</translation>
    </message>
    <message>
        <source>validation {loss}</source>
        <translation>검증 {loss}</translation>
    </message>
    <message>
        <source>above the optimum {loss}</source>
        <translation>최적해와의 차이 {loss}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}초</translation>
    </message>
    <message>
        <source>best {loss} at step {step}</source>
        <translation>최저 {loss} (스텝 {step})</translation>
    </message>
    <message>
        <source>Press Run (F5) to train.
The loss of each step is drawn here.</source>
        <translation>실행(F5)을 누르면 학습을 시작합니다.
스텝마다의 손실이 여기에 그려집니다.</translation>
    </message>
</context>
<context>
    <name>LossSummary</name>
    <message>
        <source>{steps} steps.</source>
        <translation>{steps}스텝.</translation>
    </message>
    <message>
        <source>Training loss from {first} to {last}, lowest {least} at step {step}.</source>
        <translation>훈련 손실은 {first}에서 {last}(으)로 바뀌었고, 최솟값은 스텝 {step}의 {least}입니다.</translation>
    </message>
    <message>
        <source>Validation loss from {first} to {last}, lowest {least} at step {step}.</source>
        <translation>검증 손실은 {first}에서 {last}(으)로 바뀌었고, 최솟값은 스텝 {step}의 {least}입니다.</translation>
    </message>
    <message>
        <source>Batch loss from {first} to {last}, lowest {least} at step {step}.</source>
        <translation>배치 손실은 {first}에서 {last}(으)로 바뀌었고, 최솟값은 스텝 {step}의 {least}입니다.</translation>
    </message>
</context>
<context>
    <name>LossView</name>
    <message>
        <source>First rows of the batch</source>
        <translation>배치의 첫 행들</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>term</source>
        <translation>항</translation>
    </message>
    <message>
        <source>{loss}: each element&apos;s term is {term}.</source>
        <translation>{loss}: 각 요소의 항은 {term}입니다.</translation>
    </message>
    <message>
        <source>huber(d) is ½ · d² while |d| is at most delta = {delta}, then delta · (|d| − ½ · delta).</source>
        <translation>huber(d)는 |d|가 delta = {delta} 이하이면 ½ · d², 그보다 크면 delta · (|d| − ½ · delta)입니다.</translation>
    </message>
</context>
<context>
    <name>LossViewButton</name>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Axis, smoothed line, marks and metrics</source>
        <translation>축, 평활선, 표시, 지표</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lesson</source>
        <translation>레슨</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>전처리</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>계산기</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>{name}[*] – Stepfit</source>
        <translation>{name}[*] – Stepfit</translation>
    </message>
    <message>
        <source>Go to a place of the cost surface</source>
        <translation>손실 곡면의 위치로 이동</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>표(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>레슨(&amp;L)</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>샘플(&amp;M)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 파일 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>패널(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Optimum</source>
        <translation>최적해(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;All lessons…</source>
        <translation>모든 레슨(&amp;A)…</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>아직 연 파일이 없습니다</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>목록 지우기</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
    </message>
</context>
<context>
    <name>MessageLog</name>
    <message>
        <source>Recent messages</source>
        <translation>최근 메시지</translation>
    </message>
</context>
<context>
    <name>ModelPanel</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
</context>
<context>
    <name>NameEditor</name>
    <message>
        <source>Name of the column</source>
        <translation>열 이름</translation>
    </message>
</context>
<context>
    <name>NamesTable</name>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>type</source>
        <translation>자료형</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>{count} units</source>
        <translation>유닛 {count}개</translation>
    </message>
    <message>
        <source>norm {value}</source>
        <translation>노름 {value}</translation>
    </message>
    <message>
        <source>dead {share}</source>
        <translation>비활성 {share}</translation>
    </message>
    <message>
        <source>bias {value}</source>
        <translation>바이어스 {value}</translation>
    </message>
    <message>
        <source>weight {value}</source>
        <translation>가중치 {value}</translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>There is no run.</source>
        <translation>학습을 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>A formula has no layers. Its curve is in “Fit” (Alt+1), its parameters are in the panel “Parameters” at the right.</source>
        <translation>수식에는 층이 없습니다. 곡선은 “적합”(Alt+1)에서, 매개변수는 오른쪽 “매개변수” 패널에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Type {name}</source>
        <translation>{name} 입력</translation>
    </message>
    <message>
        <source>after the reset (Ctrl+R): {sizes}</source>
        <translation>초기화 후 (Ctrl+R): {sizes}</translation>
    </message>
    <message>
        <source>widest line: {value}</source>
        <translation>가장 굵은 선: {value}</translation>
    </message>
    <message>
        <source>bars: how often a unit gives which value</source>
        <translation>막대: 유닛이 어떤 값을 얼마나 자주 내는지</translation>
    </message>
    <message>
        <source>dropout {share} (off in the pictures)</source>
        <translation>드롭아웃 {share} (그림에서는 꺼짐)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>양수</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>음수</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Add a hidden layer before the outputs (with the reset)</source>
        <translation>출력 앞에 은닉층 추가 (초기화할 때)</translation>
    </message>
    <message>
        <source>Remove the last hidden layer (with the reset)</source>
        <translation>마지막 은닉층 삭제 (초기화할 때)</translation>
    </message>
    <message>
        <source>Diagram of the network</source>
        <translation>네트워크 그림</translation>
    </message>
    <message>
        <source>The network is shown as soon as there is a run.</source>
        <translation>실행이 준비되면 네트워크가 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>NetworkTables</name>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Weights between {low} and {high}.</source>
        <translation>가중치는 {low}에서 {high}까지입니다.</translation>
    </message>
</context>
<context>
    <name>NotTaken</name>
    <message>
        <source>not a number</source>
        <translation>수가 아님</translation>
    </message>
    <message>
        <source>not a date</source>
        <translation>날짜가 아님</translation>
    </message>
    <message>
        <source>would be rounded</source>
        <translation>반올림됨</translation>
    </message>
    <message>
        <source>the column is computed</source>
        <translation>계산 열</translation>
    </message>
</context>
<context>
    <name>NotTakenView</name>
    <message>
        <source>Cells that are not taken</source>
        <translation>받을 수 없는 셀</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>외 {count}개</translation>
    </message>
</context>
<context>
    <name>OpenCommands</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open with choices</source>
        <translation>설정을 골라 열기</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>붙여 넣은 표</translation>
    </message>
    <message>
        <source>Tables and experiments (*.csv *.tsv *.txt *.xlsx *.parquet *.toml)</source>
        <translation>표와 실험 (*.csv *.tsv *.txt *.xlsx *.parquet *.toml)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.parquet)</source>
        <translation>표 (*.csv *.tsv *.txt *.xlsx *.parquet)</translation>
    </message>
    <message>
        <source>Experiments (*.toml)</source>
        <translation>실험 (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>OptimumChoices</name>
    <message>
        <source>Show the optimum</source>
        <translation>최적해 표시</translation>
    </message>
    <message>
        <source>Draw the best that the model can be: as a curve in the fit, as a line in the loss</source>
        <translation>이 모델이 도달할 수 있는 최선의 결과를 그립니다. 적합에서는 곡선, 손실에서는 선입니다</translation>
    </message>
    <message>
        <source>No band</source>
        <translation>띠 없음</translation>
    </message>
    <message>
        <source>Confidence band of the curve</source>
        <translation>곡선의 신뢰대</translation>
    </message>
    <message>
        <source>Prediction band of further rows</source>
        <translation>새 행의 예측대</translation>
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
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>The solution itself, by orthogonal decomposition: nothing is smaller.</source>
        <translation>직교 분해로 구한 정확한 해입니다. 이보다 작은 손실은 없습니다.</translation>
    </message>
    <message>
        <source>The best that was found; {agreeing} of {starts} searches of second order came to it. Largest gradient: {gradient}.</source>
        <translation>찾은 것 가운데 가장 좋은 해입니다. 2차 탐색 {starts}번 중 {agreeing}번이 여기에 이르렀습니다. 가장 큰 기울기: {gradient}.</translation>
    </message>
    <message>
        <source>optimum</source>
        <translation>최적</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>std. error</source>
        <translation>표준 오차</translation>
    </message>
    <message>
        <source>from {level} %</source>
        <translation>{level} % 하한</translation>
    </message>
    <message>
        <source>to</source>
        <translation>상한</translation>
    </message>
    <message>
        <source>Found by a search of second order; this loss has one valley. Largest gradient: {gradient}.</source>
        <translation>2차 탐색으로 찾았습니다. 이 손실의 골짜기는 하나뿐입니다. 가장 큰 기울기: {gradient}.</translation>
    </message>
    <message>
        <source>of the run</source>
        <translation>현재 실행</translation>
    </message>
    <message>
        <source>loss of the run</source>
        <translation>현재 실행의 손실</translation>
    </message>
    <message>
        <source>optimal loss</source>
        <translation>최적해의 손실</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>penalty at the optimum</source>
        <translation>최적해의 벌점</translation>
    </message>
    <message>
        <source>validation loss at the optimum</source>
        <translation>최적해의 검증 손실</translation>
    </message>
    <message>
        <source>residual standard error σ</source>
        <translation>잔차 표준 오차 σ</translation>
    </message>
    <message>
        <source>adjusted R²</source>
        <translation>수정 R²</translation>
    </message>
    <message>
        <source>log-likelihood</source>
        <translation>로그 우도</translation>
    </message>
    <message>
        <source>degrees of freedom</source>
        <translation>자유도</translation>
    </message>
    <message>
        <source>parameters told apart</source>
        <translation>구별되는 매개변수 수</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>condition number (columns scaled)</source>
        <translation>조건수 (열 정규화)</translation>
    </message>
    <message>
        <source>Optimum</source>
        <translation>최적해</translation>
    </message>
    <message>
        <source>Where the loss over the training rows is smallest, and how sure its numbers are</source>
        <translation>훈련 행의 손실이 가장 작은 곳과 그 값의 확실함</translation>
    </message>
    <message>
        <source>{percent} % interval</source>
        <translation>{percent} % 구간</translation>
    </message>
    <message>
        <source>Confidence of the intervals</source>
        <translation>구간의 신뢰 수준</translation>
    </message>
    <message>
        <source>original units</source>
        <translation>원래 단위</translation>
    </message>
    <message>
        <source>as the model sees</source>
        <translation>모델이 보는 단위</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>텍스트로 복사</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV로 복사</translation>
    </message>
    <message>
        <source>Go to the optimum</source>
        <translation>최적해로 이동</translation>
    </message>
    <message>
        <source>Give the run&apos;s parameters these values, between two steps; this can be undone</source>
        <translation>두 단계 사이에 실행의 매개변수를 이 값으로 바꿉니다. 실행 취소할 수 있습니다</translation>
    </message>
    <message>
        <source>Correlation of the estimates</source>
        <translation>추정값의 상관</translation>
    </message>
    <message>
        <source>Parameters at the optimum</source>
        <translation>최적해의 매개변수</translation>
    </message>
    <message>
        <source>Figures of the optimum</source>
        <translation>최적해의 통계량</translation>
    </message>
</context>
<context>
    <name>OptimumShowing</name>
    <message>
        <source>Go to the optimum</source>
        <translation>최적해로 이동</translation>
    </message>
</context>
<context>
    <name>ParameterTable</name>
    <message>
        <source>parameter</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>start</source>
        <translation>초깃값</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>하한</translation>
    </message>
    <message>
        <source>upper</source>
        <translation>상한</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>Parameters of the formula</source>
        <translation>수식의 매개변수</translation>
    </message>
</context>
<context>
    <name>ParametersPanel</name>
    <message>
        <source>No parameters yet</source>
        <translation>아직 매개변수가 없습니다</translation>
    </message>
    <message>
        <source>They are made once a table with an input and a target is there and the model fits it.</source>
        <translation>입력과 타깃이 있는 표를 열고 모델이 그 표에 맞으면 만들어집니다.</translation>
    </message>
    <message>
        <source>Equation in original units</source>
        <translation>원래 단위의 식</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>매개변수</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>노름</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>change</source>
        <translation>변화량</translation>
    </message>
    <message>
        <source>Parameters: {numbers}</source>
        <translation>매개변수 {numbers}개</translation>
    </message>
    <message>
        <source>Of each parameter the first {most} elements are listed; not listed: {numbers}.</source>
        <translation>각 매개변수의 처음 {most}개 요소만 표시합니다. 나머지 {numbers}개는 표시하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>PartTexts</name>
    <message>
        <source>trains</source>
        <translation>훈련에 씁니다</translation>
    </message>
    <message>
        <source>held back for validation</source>
        <translation>검증용입니다</translation>
    </message>
    <message>
        <source>held back for a test</source>
        <translation>테스트용입니다</translation>
    </message>
    <message>
        <source>set aside or left out: takes no part</source>
        <translation>제외되었거나 빠져 있어 쓰이지 않습니다</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Between &amp;cells</source>
        <translation>셀 구분(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Decimal mark</source>
        <translation>소수점(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Thousands mark</source>
        <translation>천 단위 구분 기호(&amp;T)</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>세미콜론 ;</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>쉼표 ,</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>세로줄 |</translation>
    </message>
    <message>
        <source>nothing: one cell a line</source>
        <translation>없음: 한 줄에 셀 하나</translation>
    </message>
    <message>
        <source>point .</source>
        <translation>마침표 .</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>space</source>
        <translation>공백</translation>
    </message>
    <message>
        <source>apostrophe &apos;</source>
        <translation>아포스트로피 &apos;</translation>
    </message>
    <message>
        <source>The &amp;first line holds column names</source>
        <translation>첫 줄은 열 이름(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Leave these cells as they are</source>
        <translation>이 셀들은 그대로 두기(&amp;L)</translation>
    </message>
    <message>
        <source>Make their columns te&amp;xt</source>
        <translation>열을 텍스트로 만들기(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Add new columns for what is beyond the last one: {count}</source>
        <translation>마지막 열을 넘는 부분은 새 열로 추가(&amp;A): {count}</translation>
    </message>
    <message>
        <source>1 cell is not taken</source>
        <translation>받을 수 없는 셀이 1개 있습니다</translation>
    </message>
    <message>
        <source>{count} cells are not taken</source>
        <translation>받을 수 없는 셀이 {count}개 있습니다</translation>
    </message>
    <message>
        <source>Rows: {rows}, columns: {columns}</source>
        <translation>행: {rows}, 열: {columns}</translation>
    </message>
    <message>
        <source>new rows below the table: {count}</source>
        <translation>표 아래에 추가할 행: {count}</translation>
    </message>
    <message>
        <source>columns left out: {count}</source>
        <translation>제외한 열: {count}</translation>
    </message>
</context>
<context>
    <name>PastePreview</name>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
</context>
<context>
    <name>Path</name>
    <message>
        <source>eager</source>
        <translation>즉시 실행</translation>
    </message>
    <message>
        <source>compiled</source>
        <translation>컴파일됨</translation>
    </message>
    <message>
        <source>The steps are compiled: the same step, translated to machine code. It is equal up to rounding.</source>
        <translation>스텝이 컴파일되어 있습니다. 같은 스텝을 기계어로 옮긴 것으로, 반올림 오차 범위에서 같은 값입니다.</translation>
    </message>
    <message>
        <source>The steps are torch’s own, one operation after the other.</source>
        <translation>스텝은 torch 자체의 연산을 하나씩 수행합니다.</translation>
    </message>
    <message>
        <source>The Training page asks for that.</source>
        <translation>‘학습’ 페이지에서 그렇게 선택되어 있습니다.</translation>
    </message>
    <message>
        <source>Compiled steps are many times faster, but this machine has no C compiler: install one, or the package ziglang.</source>
        <translation>컴파일된 스텝은 여러 배 빠르지만 이 컴퓨터에는 C 컴파일러가 없습니다. 컴파일러나 ziglang 패키지를 설치하십시오.</translation>
    </message>
    <message>
        <source>Only steps on the processor are compiled.</source>
        <translation>CPU에서의 스텝만 컴파일됩니다.</translation>
    </message>
    <message>
        <source>A coding style takes its steps as they are written.</source>
        <translation>코드 스타일은 쓰인 그대로 스텝을 수행합니다.</translation>
    </message>
    <message>
        <source>This optimizer looks at the loss more than once in a step.</source>
        <translation>이 옵티마이저는 한 스텝 안에서 손실을 여러 번 계산합니다.</translation>
    </message>
    <message>
        <source>Dropout draws its masks from torch in each step.</source>
        <translation>드롭아웃은 스텝마다 torch에서 마스크를 뽑습니다.</translation>
    </message>
    <message>
        <source>Gradients that add up are kept by torch.</source>
        <translation>누적되는 기울기는 torch가 보관합니다.</translation>
    </message>
    <message>
        <source>For steps as large as these torch’s own operations are faster.</source>
        <translation>이만큼 큰 스텝은 torch 자체의 연산이 더 빠릅니다.</translation>
    </message>
    <message>
        <source>So few steps are taken before compiling them would be done.</source>
        <translation>스텝이 적어서 컴파일이 끝나기 전에 다 수행됩니다.</translation>
    </message>
    <message>
        <source>They are being compiled, and taken so as soon as that is done.</source>
        <translation>컴파일하는 중이며, 끝나는 대로 바뀝니다.</translation>
    </message>
    <message>
        <source>Something in them could not be compiled.</source>
        <translation>컴파일할 수 없는 부분이 있습니다.</translation>
    </message>
</context>
<context>
    <name>PhaseStrip</name>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>comes next</source>
        <translation>다음 차례</translation>
    </message>
</context>
<context>
    <name>PhaseView</name>
    <message>
        <source>Reads</source>
        <translation>읽는 것</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>남기는 것</translation>
    </message>
    <message>
        <source>This phase has not been done in this step yet.</source>
        <translation>이 스텝에서는 이 단계를 아직 실행하지 않았습니다.</translation>
    </message>
    <message>
        <source>The first {shown} of {rows} rows.</source>
        <translation>{rows}행 중 처음 {shown}행.</translation>
    </message>
</context>
<context>
    <name>PictureBox</name>
    <message>
        <source>The picture of the fit</source>
        <translation>적합을 그리는 그림의 종류</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
</context>
<context>
    <name>PlaneView</name>
    <message>
        <source>No row has a number both in “{first}” and in “{second}”.</source>
        <translation>“{first}”과(와) “{second}” 모두에 숫자가 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>showing {shown} of {rows} points</source>
        <translation>점 {rows}개 중 {shown}개 표시</translation>
    </message>
    <message>
        <source>rows without numbers: {rows}</source>
        <translation>숫자가 없는 행: {rows}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>map</source>
        <translation>지도</translation>
    </message>
    <message>
        <source>model {value}</source>
        <translation>모델 {value}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>행 {row}</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>타깃 {value}</translation>
    </message>
</context>
<context>
    <name>PlotCard</name>
    <message>
        <source>There is no run.</source>
        <translation>학습을 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Show everything and follow the run again (Home)</source>
        <translation>전체를 보이고 다시 실행을 따라갑니다 (Home)</translation>
    </message>
</context>
<context>
    <name>PlotSaving</name>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG 이미지 (*.png)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation>수치 저장</translation>
    </message>
</context>
<context>
    <name>PointDrawing</name>
    <message>
        <source>Draw points</source>
        <translation>점 그리기</translation>
    </message>
    <message>
        <source>Draw points with the mouse, drag and remove them (D)</source>
        <translation>마우스로 점을 그리고, 끌어서 옮기고, 삭제합니다(D)</translation>
    </message>
    <message>
        <source>Points are drawn where one input and one target are numbers.</source>
        <translation>입력과 타깃이 하나씩이고 숫자일 때 점을 그릴 수 있습니다.</translation>
    </message>
    <message>
        <source>The run takes new rows at the next batch.</source>
        <translation>새 행은 다음 배치부터 쓰입니다.</translation>
    </message>
    <message>
        <source>Click adds a point, drag moves it, right click or Delete removes it, Esc ends.</source>
        <translation>클릭하면 추가, 끌면 이동, 오른쪽 클릭 또는 Delete로 삭제, Esc로 끝냅니다.</translation>
    </message>
    <message>
        <source>{count} points picked</source>
        <translation>점 {count}개 선택됨</translation>
    </message>
</context>
<context>
    <name>PointEditing</name>
    <message>
        <source>Draw point</source>
        <translation>점 그리기</translation>
    </message>
    <message>
        <source>Move point</source>
        <translation>점 이동</translation>
    </message>
    <message>
        <source>Move {count} points</source>
        <translation>점 {count}개 이동</translation>
    </message>
    <message>
        <source>Remove point</source>
        <translation>점 삭제</translation>
    </message>
    <message>
        <source>Remove {count} points</source>
        <translation>점 {count}개 삭제</translation>
    </message>
</context>
<context>
    <name>PrecisionView</name>
    <message>
        <source>recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>정밀도</translation>
    </message>
</context>
<context>
    <name>PredictingBar</name>
    <message>
        <source>Stop predicting; the run goes on (Esc)</source>
        <translation>예측을 멈춥니다. 훈련은 계속됩니다 (Esc)</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{total}행 중 {done}행</translation>
    </message>
    <message>
        <source>Predicting {file}</source>
        <translation>{file} 예측 중</translation>
    </message>
</context>
<context>
    <name>PredictionCommands</name>
    <message>
        <source>Predict a file</source>
        <translation>파일 예측</translation>
    </message>
    <message>
        <source>{table} predictions</source>
        <translation>{table} 예측</translation>
    </message>
    <message>
        <source>table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Save predictions</source>
        <translation>예측 저장</translation>
    </message>
</context>
<context>
    <name>PredictionsPanel</name>
    <message>
        <source>No predictions yet</source>
        <translation>아직 예측이 없습니다</translation>
    </message>
    <message>
        <source>They come once a table with an input and a target is there and the model fits it.</source>
        <translation>입력과 타깃이 있는 표를 열고 모델이 그 표에 맞으면 나타납니다.</translation>
    </message>
    <message>
        <source>Metrics, all rows</source>
        <translation>평가 지표(전체 행)</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>평가 지표</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Largest loss first, of all rows</source>
        <translation>모든 행에서 손실이 큰 순서로</translation>
    </message>
    <message>
        <source>The target that is shown</source>
        <translation>표시할 타깃</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>Save predictions…</source>
        <translation>예측 저장…</translation>
    </message>
    <message>
        <source>The table with predictions, residuals and parts beside its rows</source>
        <translation>표의 행 옆에 예측, 잔차, 구분(훈련, 검증 등)을 두어 저장합니다</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>모든 행</translation>
    </message>
    <message>
        <source>One row</source>
        <translation>한 행</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>What is predicted</source>
        <translation>예측 대상</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>root mean squared error</source>
        <translation>평균 제곱근 오차</translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <translation>평균 절대 오차</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
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
        <translation>로그 손실</translation>
    </message>
    <message>
        <source>train</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>target</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>{train} train, {validation} validation, {test} test: measured while the run rests. Nothing is chosen by test rows, so no loss of theirs is plotted.</source>
        <translation>{train} 훈련, {validation} 검증, {test} 테스트. 테스트는 실행이 멈춰 있는 동안 측정합니다. 테스트용 행으로는 아무것도 고르지 않으므로 그 손실은 그리지 않습니다.</translation>
    </message>
    <message>
        <source>{train} train, {validation} validation.</source>
        <translation>훈련 {train}행, 검증 {validation}행.</translation>
    </message>
    <message>
        <source>The {shown} of {rows} rows with the largest loss.</source>
        <translation>{rows}행 가운데 손실이 가장 큰 {shown}행입니다.</translation>
    </message>
    <message>
        <source>{shown} of {rows} rows, evenly spread.</source>
        <translation>{rows}행 가운데 고르게 뽑은 {shown}행.</translation>
    </message>
    <message>
        <source>No column is the target: inputs and outputs, in original units.</source>
        <translation>타깃 열이 없습니다. 입력과 출력을 원래 단위로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Probability: that of the row&apos;s own class.</source>
        <translation>확률: 그 행 자신의 클래스의 확률.</translation>
    </message>
    <message>
        <source>Residual: prediction − target, in original units.</source>
        <translation>잔차 = 예측 − 타깃 (원래 단위).</translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>Scale</source>
        <translation>스케일링</translation>
    </message>
    <message>
        <source>Logarithm</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Powers up to</source>
        <translation>거듭제곱(최고 차수)</translation>
    </message>
    <message>
        <source>Products with</source>
        <translation>곱할 열</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>범주</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>결측값</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>Mark missing</source>
        <translation>결측 표시</translation>
    </message>
    <message>
        <source>How the column’s numbers are scaled, as measured on the training rows.</source>
        <translation>열의 숫자를 스케일링하는 방법입니다. 기준은 훈련 행에서 구합니다.</translation>
    </message>
    <message>
        <source>The model reads the natural logarithm; all values must be above 0.</source>
        <translation>모델이 자연로그를 읽습니다. 모든 값이 0보다 커야 합니다.</translation>
    </message>
    <message>
        <source>The model also reads the square, the cube, … of the column.</source>
        <translation>모델이 열의 제곱, 세제곱, …도 읽습니다.</translation>
    </message>
    <message>
        <source>The model also reads the products with these inputs.</source>
        <translation>모델이 이 입력들과의 곱도 읽습니다.</translation>
    </message>
    <message>
        <source>How words become numbers: a column of 0 and 1 for each, the same without the first one, or their number in order.</source>
        <translation>단어를 숫자로 바꾸는 방법입니다. 단어마다 0과 1의 열, 첫 단어를 뺀 0과 1의 열, 또는 순서 번호 중에서 고릅니다.</translation>
    </message>
    <message>
        <source>What an empty cell counts as; means and the like come from the training rows.</source>
        <translation>빈 셀을 무엇으로 볼지 정합니다. 평균 등은 훈련 행에서 구합니다.</translation>
    </message>
    <message>
        <source>What an empty cell counts as: a number, or a category.</source>
        <translation>빈 셀을 대신하는 숫자 또는 범주입니다.</translation>
    </message>
    <message>
        <source>The model also reads whether the cell was empty: 1 or 0.</source>
        <translation>모델이 셀이 비어 있었는지(1 또는 0)도 읽습니다.</translation>
    </message>
    <message>
        <source>as for all inputs</source>
        <translation>모든 입력의 설정대로</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>standardize</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>min–max (0 to 1)</source>
        <translation>최소–최대(0~1)</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>원-핫</translation>
    </message>
    <message>
        <source>one-hot without the first</source>
        <translation>원-핫(첫 범주 제외)</translation>
    </message>
    <message>
        <source>ordinal (0, 1, 2, …)</source>
        <translation>순서(0, 1, 2, …)</translation>
    </message>
    <message>
        <source>as for all columns</source>
        <translation>모든 열의 설정대로</translation>
    </message>
    <message>
        <source>leave the row out</source>
        <translation>행 제외</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>median</source>
        <translation>중앙값</translation>
    </message>
    <message>
        <source>most frequent value</source>
        <translation>최빈값</translation>
    </message>
    <message>
        <source>a constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>missing: {choice}</source>
        <translation>결측: {choice}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
</context>
<context>
    <name>PreparePanel</name>
    <message>
        <source>Prepare</source>
        <translation>전처리</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Column {column} says which rows are for validation and test. Split, shares and seed have no say while it has the role split.</source>
        <translation>어느 행이 검증용과 테스트용인지는 열 {column}이(가) 정합니다. 이 열의 역할이 ‘분할’인 동안 분할 방법, 비율, 시드는 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>Changed. The value shown takes effect after Reset.</source>
        <translation>변경되었습니다. 표시된 값은 초기화 후에 적용됩니다.</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
    <message>
        <source>This column is left out of the table.</source>
        <translation>이 열은 표에서 제외됩니다.</translation>
    </message>
    <message>
        <source>“{written}” is taken for a missing value.</source>
        <translation>“{written}”은(는) 결측값으로 처리됩니다.</translation>
    </message>
    <message>
        <source>“{written}” cannot be read as the chosen type: it is left empty.</source>
        <translation>“{written}”은(는) 선택한 형식으로 읽을 수 없어 비워 둡니다.</translation>
    </message>
    <message>
        <source>Written as “{written}”, taken as {shown}.</source>
        <translation>“{written}”(으)로 쓰여 있고 {shown}(으)로 처리됩니다.</translation>
    </message>
    <message>
        <source>“{written}” is {shown} days after 1970-01-01.</source>
        <translation>“{written}”은(는) 1970-01-01부터 {shown}일 뒤입니다.</translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation>아무것도 쓰여 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Back to the guess</source>
        <translation>추정으로 되돌리기</translation>
    </message>
    <message>
        <source>Preview of the table</source>
        <translation>표 미리 보기</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>{path} was not saved: the disk is full. What was there before is unchanged. Make room or choose another folder.</source>
        <translation>{path} 파일을 저장하지 못했습니다: 디스크가 가득 찼습니다. 이전 내용은 그대로입니다. 공간을 확보하거나 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>{path} was not saved: there is no such folder. Choose another.</source>
        <translation>{path} 파일을 저장하지 못했습니다: 그런 폴더가 없습니다. 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>{path} was not saved: it is a folder. Choose the name of a file.</source>
        <translation>{path}에 저장하지 못했습니다: 폴더입니다. 파일 이름을 고르세요.</translation>
    </message>
    <message>
        <source>{path} was not saved: it may not be written, or another program holds it. Close it there or choose another folder.</source>
        <translation>{path} 파일을 저장하지 못했습니다: 쓰기 권한이 없거나 다른 프로그램이 사용하고 있습니다. 그 프로그램에서 닫거나 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>{path} was not saved: {reason}. What was there before is unchanged.</source>
        <translation>{path} 파일을 저장하지 못했습니다: {reason}. 이전 내용은 그대로입니다.</translation>
    </message>
    <message>
        <source>“{column}” is named in the formula {formula}, which cannot hold the name “{name}”. Choose a name without line ends and invisible characters.</source>
        <translation>“{column}”은(는) 수식 {formula}에 쓰이는데, 수식에는 “{name}”(이)라는 이름을 쓸 수 없습니다. 줄 바꿈과 보이지 않는 문자가 없는 이름을 고르세요.</translation>
    </message>
    <message>
        <source>A column needs a name; type at least one character.</source>
        <translation>열에는 이름이 필요합니다. 한 글자 이상 입력하세요.</translation>
    </message>
    <message>
        <source>There is already a column named “{column}”; choose another name.</source>
        <translation>“{column}” 열이 이미 있습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>The column “{column}” is kept as text, because numbers would lose leading zeros: “{cell}” in row {row}.</source>
        <translation>“{column}” 열은 텍스트로 두었습니다. 숫자로 바꾸면 앞자리 0이 사라지기 때문입니다: {row}행의 “{cell}”.</translation>
    </message>
    <message>
        <source>The column “{column}” is kept as text, because “{cell}” in row {row} has more digits than a number can hold here.</source>
        <translation>“{column}” 열은 텍스트로 두었습니다. {row}행의 “{cell}”은(는) 여기서 숫자로 담을 수 있는 자릿수를 넘기 때문입니다.</translation>
    </message>
    <message>
        <source>The column “{column}” is kept as text, because “{cell}” in row {row} is written with full-width or typeset signs. Choose the type number for it, and they are read.</source>
        <translation>{row}행의 “{cell}”이(가) 전각 또는 조판용 기호로 쓰여 있어 “{column}” 열은 텍스트로 두었습니다. 형식으로 숫자를 선택하면 숫자로 읽습니다.</translation>
    </message>
    <message>
        <source>The column “{column}” is kept as text, because “{cell}” in row {row} is not a plain number. Write numbers as in 1234.5, with a point and without separators or signs such as %.</source>
        <translation>“{column}” 열은 텍스트로 두었습니다. {row}행의 “{cell}”은(는) 그대로 숫자로 읽을 수 있는 표기가 아니기 때문입니다. 숫자는 1234.5처럼 소수점을 쓰고 자릿수 구분 기호나 % 같은 기호 없이 쓰세요.</translation>
    </message>
    <message>
        <source>The column “{column}” is kept as text, because not all of its cells are numbers: “{cell}” in row {row}. Where a value is missing, leave the cell empty.</source>
        <translation>“{column}” 열은 텍스트로 두었습니다. 숫자가 아닌 셀이 있기 때문입니다: {row}행의 “{cell}”. 값이 없으면 셀을 비워 두세요.</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} cells say nan or inf, the first “{cell}” in row {row}: nan was taken as missing, inf as infinite.</source>
        <translation>“{column}” 열의 셀 {count}개에 nan 또는 inf가 있습니다(처음은 {row}행의 “{cell}”). nan은 결측값, inf는 무한대로 읽었습니다.</translation>
    </message>
    <message>
        <source>The dates of the column “{column}” were read as days since 1970-01-01.</source>
        <translation>열 “{column}”의 날짜를 1970-01-01부터의 일수로 읽었습니다.</translation>
    </message>
    <message>
        <source>In the column “{column}”, 1 cell was taken for a missing value: “{cell}” in row {row}.</source>
        <translation>열 “{column}”에서 셀 1개를 결측값으로 보았습니다: {row}행의 “{cell}”.</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} cells were taken for missing values, the first “{cell}” in row {row}.</source>
        <translation>열 “{column}”에서 셀 {count}개를 결측값으로 보았습니다. 첫 번째는 {row}행의 “{cell}”입니다.</translation>
    </message>
    <message>
        <source>In the column “{column}”, an apostrophe that keeps spreadsheets from running a formula was taken off 1 cell, “{cell}” in row {row}.</source>
        <translation>열 “{column}”에서 스프레드시트가 수식으로 실행하지 못하게 하는 작은따옴표를 셀 1개에서 뗐습니다: {row}행의 “{cell}”.</translation>
    </message>
    <message>
        <source>In the column “{column}”, an apostrophe that keeps spreadsheets from running a formula was taken off {count} cells, the first “{cell}” in row {row}.</source>
        <translation>열 “{column}”에서 스프레드시트가 수식으로 실행하지 못하게 하는 작은따옴표를 셀 {count}개에서 뗐습니다. 처음은 행 {row}의 “{cell}”입니다.</translation>
    </message>
    <message>
        <source>In the column “{column}”, 1 cell cannot be read as the chosen type and was left empty: “{cell}” in row {row}.</source>
        <translation>열 “{column}”에서 셀 1개는 선택한 유형으로 읽을 수 없어 비워 두었습니다: {row}행의 “{cell}”.</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} cells cannot be read as the chosen type and were left empty, the first “{cell}” in row {row}.</source>
        <translation>열 “{column}”에서 셀 {count}개는 선택한 유형으로 읽을 수 없어 비워 두었습니다. 첫 번째는 {row}행의 “{cell}”입니다.</translation>
    </message>
    <message>
        <source>In the column “{column}”, 1 number lost leading zeros: “{cell}” in row {row}.</source>
        <translation>열 “{column}”에서 숫자 1개의 앞자리 0이 없어졌습니다: {row}행의 “{cell}”.</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} numbers lost leading zeros, the first “{cell}” in row {row}.</source>
        <translation>열 “{column}”에서 숫자 {count}개의 앞자리 0이 없어졌습니다. 첫 번째는 {row}행의 “{cell}”입니다.</translation>
    </message>
    <message>
        <source>In the column “{column}”, 1 number is written with full-width or typeset signs: “{cell}” in row {row}.</source>
        <translation>열 “{column}”에서 숫자 1개가 전각 또는 조판용 기호로 쓰여 있습니다: {row}행의 “{cell}”.</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} numbers are written with full-width or typeset signs, the first “{cell}” in row {row}.</source>
        <translation>열 “{column}”에서 숫자 {count}개가 전각 또는 조판용 기호로 쓰여 있습니다. 첫 번째는 {row}행의 “{cell}”입니다.</translation>
    </message>
    <message>
        <source>In the column “{column}”, 1 cell says nan or inf, “{cell}” in row {row}: nan was taken as missing, inf as infinite.</source>
        <translation>“{column}” 열의 셀 1개에 nan 또는 inf가 있습니다({row}행의 “{cell}”). nan은 결측값, inf는 무한대로 읽었습니다.</translation>
    </message>
    <message>
        <source>In the column “{column}”, numbers with more digits than a 64-bit number holds were rounded to the nearest, the first in row {row}: “{cell}” to {value}.</source>
        <translation>“{column}” 열에서 64비트 숫자에 담을 수 없는 자릿수의 값을 가장 가까운 값으로 반올림했습니다. 처음은 {row}행으로, “{cell}”을(를) {value}(으)로 바꿨습니다.</translation>
    </message>
    <message>
        <source>There is no row {row}: the table has {rows} rows.</source>
        <translation>{row}행은 없습니다. 표는 {rows}행입니다.</translation>
    </message>
    <message>
        <source>The column “{column}” would get {values} values, but the table has {rows} rows.</source>
        <translation>“{column}” 열에 들어갈 값은 {values}개이지만 표는 {rows}행입니다.</translation>
    </message>
    <message>
        <source>{file} is empty. Choose a CSV file with a header and rows.</source>
        <translation>{file} 파일이 비어 있습니다. 머리글과 행이 있는 CSV 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{file} is not a text file ({kind}). Save or export its table as “CSV UTF-8” and open that.</source>
        <translation>{file} 파일은 텍스트 파일이 아닙니다({kind}). 표를 “CSV UTF-8”로 저장하거나 내보낸 뒤 그 파일을 여세요.</translation>
    </message>
    <message>
        <source>{file} is not a text file: it is full of control characters. Export the table as “CSV UTF-8” and open that.</source>
        <translation>{file}은(는) 텍스트 파일이 아닙니다. 제어 문자가 많이 들어 있습니다. 표를 “CSV UTF-8”로 내보낸 뒤 그 파일을 여세요.</translation>
    </message>
    <message>
        <source>There is no file {path}. Check its name and folder.</source>
        <translation>{path} 파일이 없습니다. 이름과 폴더를 확인하세요.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a CSV file in it.</source>
        <translation>{path}은(는) 폴더입니다. 그 안의 CSV 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{path} may not be read. Give yourself permission to read it, or choose a copy.</source>
        <translation>{path} 파일을 읽을 권한이 없습니다. 읽기 권한을 주거나 사본을 고르세요.</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}. Check the disk and try again.</source>
        <translation>{path} 파일을 읽지 못했습니다: {reason}. 디스크를 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>{path} is not a file. Choose a CSV file.</source>
        <translation>{path}은(는) 파일이 아닙니다. CSV 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{file}: every line ends with a delimiter; the column after it, without name and values, was left out.</source>
        <translation>{file}: 모든 줄이 구분 문자로 끝납니다. 그 뒤의 이름도 값도 없는 열은 뺐습니다.</translation>
    </message>
    <message>
        <source>{file}: columns that were to be ignored were left out: {columns}.</source>
        <translation>{file}: 무시하도록 지정한 열을 제외했습니다: {columns}.</translation>
    </message>
    <message>
        <source>{file} has a header but no rows under it. Add rows, or choose another file.</source>
        <translation>{file} 파일에는 머리글만 있고 행이 없습니다. 행을 추가하거나 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{file}: 1 line beginning with {sign} was left out.</source>
        <translation>{file}: {sign}(으)로 시작하는 줄 1개를 제외했습니다.</translation>
    </message>
    <message>
        <source>{file}: {count} lines beginning with {sign} were left out.</source>
        <translation>{file}: {sign}(으)로 시작하는 {count}개 줄을 제외했습니다.</translation>
    </message>
    <message>
        <source>{file}: 1 empty line between the rows was left out.</source>
        <translation>{file}: 행 사이의 빈 줄 1개를 뺐습니다.</translation>
    </message>
    <message>
        <source>{file}: {count} empty lines between the rows were left out.</source>
        <translation>{file}: 행 사이의 빈 줄 {count}개를 뺐습니다.</translation>
    </message>
    <message>
        <source>{file}: 1 row ends with more delimiters than the header; the empty cells after it were left out.</source>
        <translation>{file}: 1개 행은 끝의 구분 문자가 머리글보다 많아 그 뒤의 빈 셀을 제외했습니다.</translation>
    </message>
    <message>
        <source>{file}: {count} rows end with more delimiters than the header; the empty cells after them were left out.</source>
        <translation>{file}: {count}개 행은 끝의 구분 문자가 머리글보다 많아 그 뒤의 빈 셀을 제외했습니다.</translation>
    </message>
    <message>
        <source>{file}: 1 row has fewer cells than the header, row {row}; the cells that are not there were left empty.</source>
        <translation>{file}: {row}행은 셀 수가 머리글보다 적습니다. 없는 셀은 비워 두었습니다.</translation>
    </message>
    <message>
        <source>{file}: {count} rows have fewer cells than the header, the first is row {row}; the cells that are not there were left empty.</source>
        <translation>{file}: {count}개 행은 셀 수가 머리글보다 적습니다. 첫 번째는 {row}행입니다. 없는 셀은 비워 두었습니다.</translation>
    </message>
    <message>
        <source>{file}: 1 row has more cells than the header, row {row}; the cells beyond “{column}” are in columns of their own. Put text that contains a delimiter in quotes.</source>
        <translation>{file}: {row}행은 셀 수가 머리글보다 많습니다. “{column}” 뒤의 셀은 별도의 열에 넣었습니다. 구분 문자가 들어 있는 문자열은 따옴표로 감싸세요.</translation>
    </message>
    <message>
        <source>{file}: {count} rows have more cells than the header, the first is row {row}; the cells beyond “{column}” are in columns of their own. Put text that contains a delimiter in quotes.</source>
        <translation>{file}: {count}개 행은 셀 수가 머리글보다 많습니다. 첫 번째는 {row}행입니다. “{column}” 뒤의 셀은 별도의 열에 넣었습니다. 구분 문자가 들어 있는 문자열은 따옴표로 감싸세요.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the row has {found} cells instead of {expected}; “{cell}” comes after the last column “{column}”. Put text that contains a delimiter in quotes, or remove the cell.</source>
        <translation>{file} {line}번째 줄: 셀이 {expected}개가 아니라 {found}개입니다. 마지막 열 “{column}” 뒤에 “{cell}”이(가) 있습니다. 구분 문자가 든 텍스트는 따옴표로 묶거나 그 셀을 지우세요.</translation>
    </message>
    <message>
        <source>{file}, line {line}: text follows a closing quote within a cell. Double the quotes that belong to the text, like this: &quot;&quot;.</source>
        <translation>{file} {line}번째 줄: 셀 안에서 닫는 따옴표 뒤에 글자가 이어집니다. 글자로 쓰는 따옴표는 &quot;&quot;처럼 두 번 쓰세요.</translation>
    </message>
    <message>
        <source>{file}: a cell in the row that begins on line {line} has more than {limit} characters. Most likely a quote is opened there and not closed; close it, or shorten the cell.</source>
        <translation>{file}: {line}번째 줄에서 시작하는 행에 {limit}자를 넘는 셀이 있습니다. 따옴표를 열고 닫지 않은 것 같습니다. 따옴표를 닫거나 셀을 줄이세요.</translation>
    </message>
    <message>
        <source>{file}, line {line}: a quote is opened in this row and not closed. Close it, or double the quotes that belong to the text, like this: &quot;&quot;.</source>
        <translation>{file} {line}번째 줄: 이 행에서 연 따옴표가 닫히지 않았습니다. 닫거나, 글자로 쓰는 따옴표는 &quot;&quot;처럼 두 번 쓰세요.</translation>
    </message>
    <message>
        <source>{file} has no column names in row {row}. Choose another row for the header.</source>
        <translation>{file}의 {row}행에는 열 이름이 없습니다. 다른 행을 머리글로 선택하세요.</translation>
    </message>
    <message>
        <source>An apostrophe that keeps spreadsheets from running a formula was taken off the column name “{name}”.</source>
        <translation>스프레드시트가 수식으로 실행하지 못하게 하는 작은따옴표를 열 이름 “{name}”에서 뗐습니다.</translation>
    </message>
    <message>
        <source>{file} has no rows under those that are skipped. Skip fewer rows.</source>
        <translation>{file}에는 건너뛴 행 아래에 행이 없습니다. 건너뛸 행을 줄이세요.</translation>
    </message>
    <message>
        <source>{file} was taken to have no row of column names, so its columns are called {first} to {last}.</source>
        <translation>{file}에는 열 이름 행이 없는 것으로 보고 열 이름을 {first}부터 {last}까지로 붙였습니다.</translation>
    </message>
    <message>
        <source>The header has fewer names than the rows have cells ({width}); column number {number} is called “{name}”.</source>
        <translation>머리글의 이름 수가 행의 셀 수({width})보다 적으므로 {number}번째 열의 이름을 “{name}”(으)로 했습니다.</translation>
    </message>
    <message>
        <source>Column number {number} has no name in the header; it is called “{name}”.</source>
        <translation>{number}번째 열은 머리글에 이름이 없어 “{name}”(으)로 붙였습니다.</translation>
    </message>
    <message>
        <source>The name “{old}” occurs twice in the header; column number {number} is called “{name}”.</source>
        <translation>머리글에 “{old}” 이름이 두 번 나와 {number}번째 열을 “{name}”(으)로 붙였습니다.</translation>
    </message>
    <message>
        <source>The spaces around the name of column number {number}, “{name}”, were taken off.</source>
        <translation>{number}번째 열 “{name}” 이름 앞뒤의 공백을 뺐습니다.</translation>
    </message>
    <message>
        <source>There is no sample named “{name}”. The nearest is “{nearest}”; all are: {names}.</source>
        <translation>“{name}” 샘플은 없습니다. 가장 비슷한 것은 “{nearest}”입니다. 전체: {names}.</translation>
    </message>
    <message>
        <source>There is no sample named “{name}”. There are: {names}.</source>
        <translation>“{name}” 샘플은 없습니다. 있는 것: {names}.</translation>
    </message>
    <message>
        <source>Splitting by whole groups needs a group column. Choose one.</source>
        <translation>그룹 단위로 나누려면 그룹 열이 필요합니다. 열을 선택하십시오.</translation>
    </message>
    <message>
        <source>The group column “{column}” has {groups} groups in the rows in use; {needed} are needed so that each part gets one. Choose another column.</source>
        <translation>그룹 열 “{column}”에는 사용 중인 행에 그룹이 {groups}개뿐입니다. 각 부분에 하나씩 넣으려면 {needed}개가 필요합니다. 다른 열을 선택하십시오.</translation>
    </message>
    <message>
        <source>Row {row} has no value in the order column “{column}”. Fill it in or set the row aside.</source>
        <translation>{row}행은 순서 열 “{column}”에 값이 없습니다. 값을 넣거나 그 행을 제외하십시오.</translation>
    </message>
    <message>
        <source>The rows are to be split by column {column}, which the table does not have; the nearest is {nearest}. Choose another column or another way to split.</source>
        <translation>행을 열 {column}(으)로 나누도록 되어 있지만 표에 그 열이 없습니다. 가장 가까운 것은 {nearest}입니다. 다른 열이나 다른 나누기 방법을 고르세요.</translation>
    </message>
    <message>
        <source>Stratifying follows the classes of the target, but no column is the target.</source>
        <translation>층화는 타깃의 클래스를 따르지만 타깃인 열이 없습니다.</translation>
    </message>
    <message>
        <source>Stratifying needs a target with classes, but “{column}” has {values} different values in {rows} rows. Choose another way to split.</source>
        <translation>층화에는 클래스로 된 타깃이 필요하지만 “{column}”에는 {rows}행에 {values}가지 값이 있습니다. 다른 분할 방법을 선택하십시오.</translation>
    </message>
    <message>
        <source>A table of {rows} rows cannot be made; ask for 1 row or more.</source>
        <translation>{rows}행짜리 표는 만들 수 없습니다. 1행 이상으로 하세요.</translation>
    </message>
    <message>
        <source>The noise cannot be {noise}; choose 0 or a number above it.</source>
        <translation>노이즈는 {noise}일 수 없습니다. 0 이상의 수를 고르세요.</translation>
    </message>
    <message>
        <source>The seed cannot be {seed}; choose 0 or a whole number above it.</source>
        <translation>시드는 {seed}일 수 없습니다. 0 이상의 정수를 고르세요.</translation>
    </message>
    <message>
        <source>The range of the inputs cannot be {range}. Choose two numbers, the smaller one first, no further from 0 than {most}.</source>
        <translation>입력 범위를 {range}(으)로 할 수 없습니다. 작은 쪽을 먼저 하여 절댓값이 {most} 이하인 두 수를 지정하세요.</translation>
    </message>
    <message>
        <source>There is no generator named “{name}”. The nearest is “{nearest}”; all are: {names}.</source>
        <translation>“{name}” 생성기는 없습니다. 가장 비슷한 것은 “{nearest}”입니다. 전체: {names}.</translation>
    </message>
    <message>
        <source>There is no generator named “{name}”. There are: {names}.</source>
        <translation>“{name}” 생성기는 없습니다. 있는 것: {names}.</translation>
    </message>
    <message>
        <source>There is no column named “{column}” in {table}. Did you mean “{nearest}”?</source>
        <translation>{table}에 “{column}” 열이 없습니다. “{nearest}”을(를) 말하나요?</translation>
    </message>
    <message>
        <source>There is no column named “{column}” in {table}. Its columns are: {columns}.</source>
        <translation>{table}에 “{column}” 열이 없습니다. 열: {columns}.</translation>
    </message>
    <message>
        <source>The column “{column}” is named as {first} and as {second}; choose one.</source>
        <translation>“{column}” 열이 {first}와(과) {second} 둘 다로 지정되었습니다. 하나만 고르세요.</translation>
    </message>
    <message>
        <source>Row {row} of “{column}” is empty, so it has no class. Fill it in or set it aside.</source>
        <translation>“{column}”의 {row}행이 비어 있어 클래스가 없습니다. 채우거나 그 행을 제외하세요.</translation>
    </message>
    <message>
        <source>Row {row} of “{column}” is “{value}”, a class that no training row has. The classes are: {classes}. Correct the cell, set the row aside or choose another split.</source>
        <translation>“{column}”의 {row}행 “{value}”은(는) 훈련 행에 없는 클래스입니다. 클래스: {classes}. 셀을 고치거나, 행을 제외하거나, 다른 분할을 고르세요.</translation>
    </message>
    <message>
        <source>{file} was not saved: the name of the column “{column}” holds the character {character}, which {encoding} cannot write. Rename the column or save as UTF-8.</source>
        <translation>{file} 파일을 저장하지 못했습니다: “{column}” 열 이름의 문자 {character}은(는) {encoding}(으)로 쓸 수 없습니다. 열 이름을 바꾸거나 UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>{file} was not saved: row {row} of the column “{column}” holds the character {character}, which {encoding} cannot write. Change the cell or save as UTF-8.</source>
        <translation>{file} 파일을 저장하지 못했습니다: “{column}” 열 {row}행의 문자 {character}은(는) {encoding}(으)로 쓸 수 없습니다. 셀을 바꾸거나 UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>A reader of the file will lose the spaces around the column name “{column}”.</source>
        <translation>열 이름 “{column}” 앞뒤의 공백은 파일을 읽을 때 사라집니다.</translation>
    </message>
    <message>
        <source>The column “{column}” is text, but all of it looks like numbers; a reader of the file will take it for numbers.</source>
        <translation>“{column}” 열은 텍스트이지만 모두 숫자처럼 보여 파일을 읽을 때 숫자로 여깁니다.</translation>
    </message>
    <message>
        <source>{key} must be true or false, not {value}.</source>
        <translation>{key}은(는) true 또는 false여야 합니다({value} 아님).</translation>
    </message>
    <message>
        <source>{key} must be a whole number, not {value}.</source>
        <translation>{key}은(는) 정수여야 합니다({value} 아님).</translation>
    </message>
    <message>
        <source>{key} must be a number, not {value}.</source>
        <translation>{key}은(는) 숫자여야 합니다({value} 아님).</translation>
    </message>
    <message>
        <source>{key} must be a text, not {value}.</source>
        <translation>{key}은(는) 텍스트여야 합니다({value} 아님).</translation>
    </message>
    <message>
        <source>{key} must be a list, not {value}.</source>
        <translation>{key}은(는) 목록이어야 합니다({value} 아님).</translation>
    </message>
    <message>
        <source>{key} must be names with lists of numbers, not {value}.</source>
        <translation>{key}은(는) 이름과 숫자 목록의 짝이어야 합니다({value} 아님).</translation>
    </message>
    <message>
        <source>There is no section {section}; the nearest is {nearest}. There are {known}.</source>
        <translation>{section} 섹션은 없습니다. 가장 비슷한 것은 {nearest}입니다. 있는 것: {known}.</translation>
    </message>
    <message>
        <source>There is no setting {key}; the nearest is {nearest}.</source>
        <translation>{key} 설정은 없습니다. 가장 비슷한 것은 {nearest}입니다.</translation>
    </message>
    <message>
        <source>{key} cannot be {value}. Allowed: {allowed}.</source>
        <translation>{key}은(는) {value}일 수 없습니다. 사용할 수 있는 값: {allowed}</translation>
    </message>
    <message>
        <source>{key} has characters that no file can hold: {value}. Rename it.</source>
        <translation>{key}에 파일에 담을 수 없는 문자가 있습니다: {value}. 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>{key} must be a finite number, not {value}.</source>
        <translation>{key}은(는) 유한한 수여야 합니다({value} 아님).</translation>
    </message>
    <message>
        <source>{key} cannot be {value}; the nearest is {nearest}. Choose one of {known}.</source>
        <translation>{key}은(는) {value}일 수 없습니다. 가장 비슷한 것은 {nearest}입니다. {known} 중에서 고르세요.</translation>
    </message>
    <message>
        <source>{key} must be above {bound}, not {value}.</source>
        <translation>{key}은(는) {bound}보다 커야 합니다({value} 아님).</translation>
    </message>
    <message>
        <source>{key} must be at least {bound}, not {value}.</source>
        <translation>{key}은(는) {bound} 이상이어야 합니다({value} 아님).</translation>
    </message>
    <message>
        <source>{key} must be at most {bound}, not {value}.</source>
        <translation>{key}은(는) {bound} 이하여야 합니다({value} 아님).</translation>
    </message>
    <message>
        <source>{key} must be names with choices, not {value}.</source>
        <translation>{key}은(는) 이름과 선택의 쌍이어야 합니다({value} 아님).</translation>
    </message>
    <message>
        <source>{key} must be names with texts, not {value}.</source>
        <translation>{key}은(는) 이름과 문자열의 쌍이어야 합니다. {value}은(는) 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Without a window a run needs an end: set training.epochs to more than 0.</source>
        <translation>창 없이 실행하려면 끝이 있어야 합니다. training.epochs를 0보다 크게 하세요.</translation>
    </message>
    <message>
        <source>The computed column “{column}”: {problem}</source>
        <translation>계산 열 “{column}”: {problem}</translation>
    </message>
    <message>
        <source>The computed column “{column}” has no finite number though its inputs are there. Rows: {count}, the first is row {row}.</source>
        <translation>계산 열 “{column}”에는 입력이 있는데도 유한한 수가 아닌 행이 있습니다. 행: {count}, 첫 번째는 {row}행입니다.</translation>
    </message>
    <message>
        <source>The experiment names no data: set one of data.file, data.sample and data.generator, or open a table.</source>
        <translation>실험에 데이터가 지정되지 않았습니다. data.file, data.sample, data.generator 중 하나를 지정하거나 표를 여세요.</translation>
    </message>
    <message>
        <source>The experiment names more than one source of data: {sources}. Keep one of data.file, data.sample and data.generator.</source>
        <translation>실험에 데이터가 둘 이상 지정되었습니다: {sources}. data.file, data.sample, data.generator 중 하나만 남기세요.</translation>
    </message>
    <message>
        <source>There is no device {device}: choose auto, cpu, cuda, or one as in cuda:0.</source>
        <translation>{device} 장치는 없습니다. auto, cpu, cuda 또는 cuda:0처럼 고르세요.</translation>
    </message>
    <message>
        <source>There is no device {device}: the last CUDA device here is cuda:{last}.</source>
        <translation>{device} 장치는 없습니다. 여기의 마지막 CUDA 장치는 cuda:{last}입니다.</translation>
    </message>
    <message>
        <source>This PyTorch ({version}) is built without CUDA, so runs are on the CPU. To use a GPU, install a PyTorch build for CUDA.</source>
        <translation>이 PyTorch({version})는 CUDA 없이 빌드되어 CPU에서 실행합니다. GPU를 쓰려면 CUDA용 PyTorch를 설치하세요.</translation>
    </message>
    <message>
        <source>PyTorch finds no CUDA device, so runs are on the CPU. To use a GPU, check that it and its driver are installed.</source>
        <translation>PyTorch가 CUDA 장치를 찾지 못해 CPU에서 실행합니다. GPU를 쓰려면 GPU와 드라이버가 설치되어 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The loss reads the target {column} as classes or chances, so it can be neither scaled nor read as its logarithm. Take it out of data.prepare, or choose another loss.</source>
        <translation>이 손실은 타깃 {column}을(를) 클래스나 확률로 읽으므로 스케일링하거나 로그로 읽을 수 없습니다. data.prepare에서 빼거나, 다른 손실을 고르세요.</translation>
    </message>
    <message>
        <source>No column is an input. Give at least one column the role input in its header.</source>
        <translation>입력인 열이 없습니다. 열 머리글에서 적어도 한 열의 역할을 “입력”으로 하세요.</translation>
    </message>
    <message>
        <source>No column is the target. Give at least one column the role target in its header.</source>
        <translation>타깃인 열이 없습니다. 열 머리글에서 적어도 한 열의 역할을 “타깃”으로 하세요.</translation>
    </message>
    <message>
        <source>Classes are learned one column at a time, but {count} columns are targets: {columns}. Leave one of them as the target.</source>
        <translation>클래스는 한 번에 한 열씩 학습하지만 타깃이 {count}열입니다: {columns}. 하나만 타깃으로 남기세요.</translation>
    </message>
    <message>
        <source>The target {column} has {count} different values in the training rows; {loss} needs {needed}. Choose another target, loss or split.</source>
        <translation>타깃 {column}은(는) 훈련 행에 서로 다른 값이 {count}개입니다. {loss}에는 {needed}이(가) 필요합니다. 다른 타깃, 손실 또는 분할을 고르세요.</translation>
    </message>
    <message>
        <source>The loss takes each of the {count} different numbers in {column} for a class of its own. To predict the numbers themselves, choose a loss such as mean squared error.</source>
        <translation>이 손실은 열 {column}의 서로 다른 숫자 {count}개를 각각 하나의 클래스로 다룹니다. 숫자 자체를 예측하려면 평균 제곱 오차 같은 손실을 선택하세요.</translation>
    </message>
    <message>
        <source>Column {column} is {role} but holds text: row {row} is “{value}”. Correct the cells, read them as categories, or give the column another role.</source>
        <translation>열 {column}은(는) {role}인데 텍스트가 들어 있습니다. {row}행은 “{value}”입니다. 셀을 고치거나, 범주로 읽거나, 열에 다른 역할을 지정하세요.</translation>
    </message>
    <message>
        <source>Column {column}, row {row}: the value is infinite. Correct it or set the row aside.</source>
        <translation>{column} 열 {row}행: 값이 무한대입니다. 고치거나 그 행을 제외하세요.</translation>
    </message>
    <message>
        <source>Column {column}, row {row}: {value} has no logarithm. Correct it, set the row aside, or read the column without log.</source>
        <translation>열 {column}, {row}행: {value}의 로그는 존재하지 않습니다. 값을 고치거나, 행을 제외하거나, log 없이 열을 읽으세요.</translation>
    </message>
    <message>
        <source>Column {column}, row {row}: no training row has the category “{value}”, so it has no number. Read the categories as one-hot columns, choose what a missing value counts as, or split otherwise.</source>
        <translation>열 {column}, {row}행: 범주 “{value}”은(는) 훈련 행에 없어서 번호가 없습니다. 범주를 원-핫 열로 읽거나, 결측값을 무엇으로 볼지 정하거나, 분할을 바꾸세요.</translation>
    </message>
    <message>
        <source>{column} is empty, and it is not chosen what an empty cell counts as.</source>
        <translation>{column}이(가) 비어 있고, 빈 셀을 무엇으로 볼지 정해져 있지 않습니다.</translation>
    </message>
    <message>
        <source>{column}: “{value}” is not a number.</source>
        <translation>{column}: “{value}”은(는) 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>{column} is infinite.</source>
        <translation>{column}이(가) 무한대입니다.</translation>
    </message>
    <message>
        <source>{column}: {value} has no logarithm.</source>
        <translation>{column}: {value}의 로그는 존재하지 않습니다.</translation>
    </message>
    <message>
        <source>{column}: no training row has the category “{value}”, so it has no number.</source>
        <translation>{column}: 범주 “{value}”은(는) 훈련 행에 없어서 번호가 없습니다.</translation>
    </message>
    <message>
        <source>Column {column} is {role} but holds text: row {row} is “{value}”. Correct the cells, give the column another role, or, for classes to predict, choose the loss cross-entropy.</source>
        <translation>{column} 열은 역할이 {role}이지만 텍스트가 있습니다: {row}행이 “{value}”입니다. 셀을 고치거나, 열의 역할을 바꾸거나, 예측할 클래스라면 손실을 교차 엔트로피로 고르세요.</translation>
    </message>
    <message>
        <source>Column {column} is {role} but holds text: row {row} is “{value}”. Correct the cells, or give the column another role.</source>
        <translation>{column} 열은 역할이 {role}이지만 텍스트가 있습니다: {row}행이 “{value}”입니다. 셀을 고치거나 열의 역할을 바꾸세요.</translation>
    </message>
    <message>
        <source>Missing values in column {column}: {count}, the first in row {row}. Fill them in, set the rows aside, or choose “set aside” for rows with missing values.</source>
        <translation>{column} 열의 결측값: {count}개, 처음은 {row}행. 채우거나, 행을 제외하거나, 결측값 설정을 “행 제외”로 고르세요.</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>{file} 파일을 읽지 못했습니다: {reason}.</translation>
    </message>
    <message>
        <source>The text is not UTF-8: save the file as UTF-8.</source>
        <translation>텍스트가 UTF-8이 아닙니다. 파일을 UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>This is not valid TOML: {reason}.</source>
        <translation>올바른 TOML이 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>There is no {key} in an experiment; the nearest is {nearest}. There are {known}.</source>
        <translation>실험에 {key}은(는) 없습니다. 가장 비슷한 것은 {nearest}입니다. 있는 것: {known}.</translation>
    </message>
    <message>
        <source>{section} is a section: write it as [{section}].</source>
        <translation>{section}은(는) 섹션입니다. [{section}](으)로 쓰세요.</translation>
    </message>
    <message>
        <source>Line {line}: {problem}</source>
        <translation>{line}번째 줄: {problem}</translation>
    </message>
    <message>
        <source>{file}: {problem}</source>
        <translation>{file}: {problem}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}</source>
        <translation>{file} {line}번째 줄: {problem}</translation>
    </message>
    <message>
        <source>There is no lesson {name}; the nearest is {nearest}. There are {known}.</source>
        <translation>{name} 레슨은 없습니다. 가장 비슷한 것은 {nearest}입니다. 있는 것: {known}.</translation>
    </message>
    <message>
        <source>The loss {loss} needs the output function {needed}, but the model has {output}: choose {needed} (model.output), or another loss (loss.kind).</source>
        <translation>손실 {loss}에는 출력 함수 {needed}이(가) 필요하지만 모델의 출력은 {output}입니다. {needed}(model.output) 또는 다른 손실(loss.kind)을 고르세요.</translation>
    </message>
    <message>
        <source>Softmax over {outputs} output is always 1: choose the output function sigmoid or identity (model.output), or a target with two or more classes.</source>
        <translation>출력 {outputs}개에 대한 소프트맥스는 항상 1입니다. 출력 함수를 sigmoid나 identity(model.output)로 하거나 클래스가 둘 이상인 타깃을 고르세요.</translation>
    </message>
    <message>
        <source>model.activations names {activations} activations for {layers} hidden layers: give one for all of them, or one for each.</source>
        <translation>model.activations에 은닉층 {layers}개에 대한 활성화 함수가 {activations}개 있습니다. 모두에 하나 또는 각각 하나씩 지정하세요.</translation>
    </message>
    <message>
        <source>model.start_values has no values for the parameter {name} of shape {shape}: add them, or choose another model.start than &quot;given&quot;.</source>
        <translation>model.start_values에 모양이 {shape}인 매개변수 {name}의 값이 없습니다. 추가하거나 model.start를 &quot;given&quot;이 아닌 것으로 고르세요.</translation>
    </message>
    <message>
        <source>model.start_values: the parameter {name} is one number: write it as {name} = 1.0, without brackets.</source>
        <translation>model.start_values: 매개변수 {name}은(는) 숫자 하나입니다. 괄호 없이 {name} = 1.0처럼 쓰세요.</translation>
    </message>
    <message>
        <source>model.start_values: the values for {name} do not have its shape {shape}: write them as lists of numbers nested to that shape.</source>
        <translation>model.start_values: {name}의 값이 모양 {shape}이(가) 아닙니다. 그 모양대로 중첩한 숫자 목록으로 쓰세요.</translation>
    </message>
    <message>
        <source>model.start_values names {name}, which this model does not have. The nearest is {nearest}; it has {known}.</source>
        <translation>model.start_values의 {name}은(는) 이 모델에 없습니다. 가장 비슷한 것은 {nearest}입니다. 있는 것: {known}.</translation>
    </message>
    <message>
        <source>Nesterov momentum is not defined with dampening {dampening}: set optimizer.dampening to 0, or switch optimizer.nesterov off.</source>
        <translation>댐프닝 {dampening}에서는 네스테로프 모멘텀이 정의되지 않습니다. optimizer.dampening을 0으로 하거나 optimizer.nesterov를 끄세요.</translation>
    </message>
    <message>
        <source>Rows left out for missing values: {count}, the first is row {row}.</source>
        <translation>결측값 때문에 제외한 행: {count}개(첫 번째는 {row}행).</translation>
    </message>
    <message>
        <source>No row is complete yet. Type a number into every input and target of a row, and the run can begin.</source>
        <translation>아직 값이 모두 채워진 행이 없습니다. 한 행의 모든 입력과 타깃에 숫자를 입력하면 학습을 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>The table has no rows in use. Add rows or take some back into use.</source>
        <translation>표에 사용 중인 행이 없습니다. 행을 추가하거나 제외를 해제하세요.</translation>
    </message>
    <message>
        <source>No rows are left for training: all {count} rows in use are for validation. Lower the validation share or change the split column.</source>
        <translation>훈련할 행이 없습니다: 사용 중인 {count}행이 모두 검증용입니다. 검증 비율을 낮추거나 분할 열을 바꾸세요.</translation>
    </message>
    <message>
        <source>Only one row trains: the model can pass through it exactly and learns nothing beyond it.</source>
        <translation>훈련하는 행이 하나뿐입니다. 모델이 그 행을 정확히 지날 수 있지만 그 이상은 배우지 못합니다.</translation>
    </message>
    <message>
        <source>The batch size {batch} is larger than the {rows} training rows: every batch holds all of them.</source>
        <translation>배치 크기 {batch}이(가) 훈련 행 {rows}개보다 커서 모든 배치에 전체 행이 들어갑니다.</translation>
    </message>
    <message>
        <source>The input {column} has the same value in every training row: it cannot explain anything.</source>
        <translation>입력 {column}은(는) 모든 훈련 행에서 값이 같아 아무것도 설명하지 못합니다.</translation>
    </message>
    <message>
        <source>The run was built for inputs {inputs} and targets {targets}. Reset to train with the new roles.</source>
        <translation>이 실행은 입력 {inputs}, 타깃 {targets}(으)로 만들어졌습니다. 새 역할로 학습하려면 초기화하세요.</translation>
    </message>
    <message>
        <source>Binary cross-entropy needs targets between 0 and 1, but {column} is {value} in row {row}. Choose another loss, or use 0 and 1.</source>
        <translation>이진 교차 엔트로피의 타깃은 0과 1 사이여야 하지만 {column}은(는) {row}행에서 {value}입니다. 다른 손실을 고르거나 0과 1을 쓰세요.</translation>
    </message>
    <message>
        <source>The weight column {column} must not hold negative values, nor only zeros. First such row: {row}.</source>
        <translation>가중치 열 {column}에는 음수가 있거나 0만 있어서는 안 됩니다. 처음 해당하는 행: {row}.</translation>
    </message>
    <message>
        <source>Converged at step {step}: the gradient is below its tolerance. The loss is as low as it gets near these parameters.</source>
        <translation>스텝 {step}에서 수렴했습니다. 기울기가 허용값보다 작아, 이 매개변수 근처에서는 손실이 더 작아지지 않습니다.</translation>
    </message>
    <message>
        <source>Converged at step {step}: the last step changed the parameters by less than the tolerance.</source>
        <translation>스텝 {step}에서 수렴했습니다. 마지막 스텝에서 매개변수의 변화가 허용값보다 작았습니다.</translation>
    </message>
    <message>
        <source>Ended at step {step}: no further decrease is possible. What is left is hidden by the rounding of the numbers.</source>
        <translation>스텝 {step}에서 끝났습니다. 더 줄일 수 없습니다. 남은 것은 수의 반올림에 가려집니다.</translation>
    </message>
    <message>
        <source>Stopped: at step {bad_step} the loss is no longer a finite number. The parameters are back at step {step}, the last with a finite loss. Lower the learning rate (now {rate}), and go on or reset.</source>
        <translation>멈췄습니다: 스텝 {bad_step}에서 손실이 유한한 수가 아니게 되었습니다. 매개변수는 손실이 유한했던 마지막 스텝 {step}(으)로 되돌렸습니다. 학습률(현재 {rate})을 낮춘 뒤 계속하거나 초기화하세요.</translation>
    </message>
    <message>
        <source>Stopped: at step {bad_step} the loss is no longer a finite number. The parameters are back at step {step}, the last with a finite loss. Lower the learning rate (now {rate}), or standardize the inputs, and go on or reset.</source>
        <translation>멈췄습니다: 스텝 {bad_step}에서 손실이 유한한 수가 아니게 되었습니다. 매개변수는 손실이 유한했던 마지막 스텝 {step}(으)로 되돌렸습니다. 학습률(현재 {rate})을 낮추거나 입력을 표준화한 뒤 계속하거나 초기화하세요.</translation>
    </message>
    <message>
        <source>Stopped: the loss is not a finite number from the start. Standardize inputs and targets, choose smaller start values, or use float64.</source>
        <translation>멈췄습니다: 손실이 처음부터 유한한 수가 아닙니다. 입력과 타깃을 표준화하거나, 초깃값을 더 작게 하거나, float64를 쓰세요.</translation>
    </message>
    <message>
        <source>The run goes on with the rows and settings from before that change.</source>
        <translation>학습은 그 변경 이전의 행과 설정으로 계속됩니다.</translation>
    </message>
    <message>
        <source>Stopped early in epoch {epoch}: for {patience} epochs the loss has not fallen below {loss:.6g}. The parameters of epoch {best_epoch} are back.</source>
        <translation>에폭 {epoch}에서 조기 종료했습니다: {patience}에폭 동안 손실이 {loss:.6g} 아래로 내려가지 않았습니다. 매개변수는 에폭 {best_epoch}의 것으로 되돌렸습니다.</translation>
    </message>
    <message>
        <source>The device has not enough memory for this step. Choose a smaller batch size, a smaller model or the CPU, then go on.</source>
        <translation>이 스텝에 필요한 장치 메모리가 부족합니다. 배치 크기나 모델을 줄이거나 CPU를 고른 뒤 계속하세요.</translation>
    </message>
    <message>
        <source>The run stopped with an error: {error}. Change the setting that it speaks of and reset; the log has the details.</source>
        <translation>실행이 오류로 멈췄습니다: {error}. 오류가 말하는 설정을 바꾸고 초기화하세요. 자세한 내용은 로그에 있습니다.</translation>
    </message>
    <message>
        <source>PyTorch could not be loaded, so nothing can be trained: {error}. Run the set-up again.</source>
        <translation>PyTorch를 불러오지 못해 학습할 수 없습니다: {error}. 설치를 다시 실행하세요.</translation>
    </message>
    <message>
        <source>“{text}” is not a number (column “{column}”, row {row}). Type a number such as 0.5 or 1e-3, or nothing for a missing value.</source>
        <translation>“{text}”은(는) 숫자가 아닙니다(“{column}” 열, {row}행). 0.5나 1e-3 같은 숫자를 입력하거나, 결측값이면 비워 두세요.</translation>
    </message>
    <message>
        <source>Something went wrong that Stepfit did not expect ({kind}). Your work is still here; please save it. The details are in {file}.</source>
        <translation>Stepfit이 예상하지 못한 문제가 생겼습니다({kind}). 작업 내용은 그대로 있으니 저장하세요. 자세한 내용은 {file}에 있습니다.</translation>
    </message>
    <message>
        <source>The changed rows were saved beside the experiment, as {file}.</source>
        <translation>바뀐 행을 실험 옆에 {file}(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>Rows set aside: {count}. A CSV file cannot hold that, so they were saved as ordinary rows.</source>
        <translation>제외한 행: {count}. CSV 파일에는 제외 표시를 담을 수 없어 보통 행으로 저장했습니다.</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number. Type digits, for example 100.</source>
        <translation>“{text}”은(는) 정수가 아닙니다. 100처럼 숫자를 입력하세요.</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Type a number such as 0.01 or 1e-6.</source>
        <translation>“{text}”은(는) 숫자가 아닙니다. 0.01이나 1e-6 같은 숫자를 입력하세요.</translation>
    </message>
    <message>
        <source>The coding style “{style}” is written for one input and one target, but the table has {inputs} and {targets}. Change the roles, or use Stepfit&apos;s own training step.</source>
        <translation>코드 스타일 “{style}”은(는) 입력 하나와 타깃 하나용으로 쓰였지만 표에는 입력 {inputs}개, 타깃 {targets}개가 있습니다. 역할을 바꾸거나 Stepfit 기본 학습 스텝을 사용하세요.</translation>
    </message>
    <message>
        <source>The coding style “{style}” knows no row weights. Give the weight column another role, or use Stepfit&apos;s own training step.</source>
        <translation>코드 스타일 “{style}”은(는) 행 가중치를 다루지 않습니다. 가중치 열에 다른 역할을 주거나 Stepfit 기본 학습 스텝을 사용하세요.</translation>
    </message>
    <message>
        <source>The coding style “{style}” computes on the processor only. Choose the device cpu, or use Stepfit&apos;s own training step.</source>
        <translation>코드 스타일 “{style}”은(는) CPU에서만 계산합니다. 장치 cpu를 고르거나 Stepfit 기본 학습 스텝을 사용하세요.</translation>
    </message>
    <message>
        <source>The coding style “{style}” is written for {key} = {needed}, but it is {value}. Change it back, or use Stepfit&apos;s own training step.</source>
        <translation>코드 스타일 “{style}”은(는) {key} = {needed}용으로 쓰였지만 지금은 {value}입니다. 되돌리거나 Stepfit 기본 학습 스텝을 사용하세요.</translation>
    </message>
    <message>
        <source>The formula has {length} characters, and at most {most} are read: write a shorter one.</source>
        <translation>수식이 {length}자인데 {most}자까지만 읽을 수 있습니다. 더 짧게 쓰세요.</translation>
    </message>
    <message>
        <source>The number {number} is too large: the largest is about 1.8e308.</source>
        <translation>숫자 {number}이(가) 너무 큽니다. 최대값은 약 1.8e308입니다.</translation>
    </message>
    <message>
        <source>A name in back-quotes ends with a second one: write `name`, with at least one letter.</source>
        <translation>역따옴표로 시작한 이름은 역따옴표로 끝나야 합니다. `name`처럼 한 글자 이상으로 쓰세요.</translation>
    </message>
    <message>
        <source>This text is never closed: add a {sign} at its end.</source>
        <translation>이 문자열은 닫히지 않았습니다. 끝에 {sign}을(를) 붙이세요.</translation>
    </message>
    <message>
        <source>An invisible character ({code}) stands in the formula: delete it, or type this part again.</source>
        <translation>수식에 보이지 않는 문자({code})가 있습니다. 지우거나 이 부분을 다시 입력하세요.</translation>
    </message>
    <message>
        <source>Quotes have no meaning in a formula: write names as they are, and names with spaces in back-quotes, as `my column`.</source>
        <translation>따옴표는 수식에서 의미가 없습니다. 이름은 그대로 쓰고, 공백이 있는 이름은 `my column`처럼 역따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>{character} has no meaning in a formula: write numbers, names, + - * / ^, parentheses and functions; names with other signs in back-quotes.</source>
        <translation>{character}은(는) 수식에서 의미가 없습니다. 숫자, 이름, + - * / ^, 괄호, 함수를 쓰고, 다른 기호가 든 이름은 역따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>The section [expected] cannot be used, because of {place}.</source>
        <translation>[expected] 부분은 {place} 때문에 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>{name} stands for nothing here: only numbers can be used.</source>
        <translation>{name}은(는) 여기에서 아무것도 나타내지 않습니다. 숫자만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} stands for nothing here; the nearest is {nearest}. There are {known}.</source>
        <translation>{name}은(는) 여기에서 아무것도 나타내지 않습니다. 가장 가까운 것은 {nearest}입니다. 쓸 수 있는 이름: {known}.</translation>
    </message>
    <message>
        <source>The formula is empty: write one such as a + b*x.</source>
        <translation>수식이 비어 있습니다. a + b*x와 같은 수식을 쓰세요.</translation>
    </message>
    <message>
        <source>The formula has more than {most} numbers, names and operations: write a shorter one.</source>
        <translation>수식에 든 숫자, 이름, 연산이 {most}개를 넘습니다. 더 짧게 쓰세요.</translation>
    </message>
    <message>
        <source>The formula is nested more than {most} levels deep: write it with fewer parentheses and signs.</source>
        <translation>수식의 중첩이 {most}단계를 넘습니다. 괄호와 부호를 줄이세요.</translation>
    </message>
    <message>
        <source>Between {left} and {right} something is missing, such as + or *; the sign for decimals is a point.</source>
        <translation>{left}와(과) {right} 사이에 +나 * 같은 것이 빠졌습니다. 소수점은 마침표로 씁니다.</translation>
    </message>
    <message>
        <source>Between {left} and {right} an operator is missing. To multiply, write {left}*{right}.</source>
        <translation>{left}와(과) {right} 사이에 연산자가 없습니다. 곱하려면 {left}*{right}로 쓰세요.</translation>
    </message>
    <message>
        <source>{name} is a function: write {call}. A column or a parameter of that name stands in back-quotes: `{name}`.</source>
        <translation>{name}은(는) 함수입니다. {call}처럼 쓰세요. 같은 이름의 열이나 매개변수는 `{name}`처럼 역따옴표로 묶습니다.</translation>
    </message>
    <message>
        <source>There is no function {name}; the nearest is {nearest}. To multiply, write {name}*(…). Functions are {known}.</source>
        <translation>함수 {name}은(는) 없습니다. 가장 가까운 것은 {nearest}입니다. 곱하려면 {name}*(…)로 쓰세요. 쓸 수 있는 함수: {known}.</translation>
    </message>
    <message>
        <source>{name} is written {call}; the number of values here is {given}.</source>
        <translation>{name}은(는) {call}처럼 씁니다. 여기에 쓴 값은 {given}개입니다.</translation>
    </message>
    <message>
        <source>The formula ends after {after}, where a number, a name or ( should follow.</source>
        <translation>수식이 {after}에서 끝났습니다. 뒤에 숫자, 이름 또는 (가 와야 합니다.</translation>
    </message>
    <message>
        <source>A number, a name or ( is expected here, not {found}.</source>
        <translation>여기에는 {found}이(가) 아니라 숫자, 이름 또는 (가 와야 합니다.</translation>
    </message>
    <message>
        <source>This {opening} is never closed: add a {sign}.</source>
        <translation>이 {opening}이(가) 닫히지 않았습니다. {sign}을(를) 추가하세요.</translation>
    </message>
    <message>
        <source>An operator or {sign} is expected here, not {found}.</source>
        <translation>여기에는 {found}이(가) 아니라 연산자 또는 {sign}이(가) 와야 합니다.</translation>
    </message>
    <message>
        <source>This ) closes nothing: there is no ( for it.</source>
        <translation>이 )에 맞는 (가 없습니다.</translation>
    </message>
    <message>
        <source>A formula has no =: write only what stands to the right of it. To compare, write ==.</source>
        <translation>수식에는 =를 쓰지 않습니다. = 오른쪽만 쓰세요. 비교하려면 ==를 씁니다.</translation>
    </message>
    <message>
        <source>A comma separates the values of a function; the sign for decimals is a point, as in 1.5.</source>
        <translation>쉼표는 함수의 값을 구분합니다. 소수점은 1.5처럼 마침표로 쓰세요.</translation>
    </message>
    <message>
        <source>{found} has no meaning here: an operator such as + or * is expected.</source>
        <translation>{found}은(는) 여기에서 의미가 없습니다. +나 * 같은 연산자가 와야 합니다.</translation>
    </message>
    <message>
        <source>A comparison is no number: it stands only as the first value of where. For 1 where it holds and 0 elsewhere, write where(x &gt; 0, 1, 0).</source>
        <translation>비교는 숫자가 아니므로 where의 첫 번째 값으로만 쓸 수 있습니다. 성립하면 1, 아니면 0으로 하려면 where(x &gt; 0, 1, 0)으로 쓰세요.</translation>
    </message>
    <message>
        <source>Comparisons cannot be chained: for 0 &lt; x &lt; 1 write one where in another, as where(x &gt; 0, where(x &lt; 1, a, b), b).</source>
        <translation>비교를 이어 쓸 수 없습니다. 0 &lt; x &lt; 1은 where(x &gt; 0, where(x &lt; 1, a, b), b)처럼 where 안에 where를 쓰세요.</translation>
    </message>
    <message>
        <source>The first value of where is a comparison, as in where(x &gt; 0, a, b).</source>
        <translation>where의 첫 번째 값은 where(x &gt; 0, a, b)처럼 비교여야 합니다.</translation>
    </message>
    <message>
        <source>After a point a name is expected, as in x.T or x.shape.</source>
        <translation>마침표 뒤에는 x.T나 x.shape처럼 이름이 와야 합니다.</translation>
    </message>
    <message>
        <source>{name}=… stands after the values without a name: move it to the end.</source>
        <translation>{name}=…은(는) 이름 없는 값 뒤에 씁니다. 끝으로 옮기세요.</translation>
    </message>
    <message>
        <source>The table cannot be written to a CSV file that pandas reads back: a name or a text in it holds characters that no such file can. Change it, and the script can be written.</source>
        <translation>이 표는 pandas가 같은 내용으로 다시 읽을 수 있는 CSV 파일로 쓸 수 없습니다. 열 이름이나 텍스트에 CSV에 담을 수 없는 문자가 있습니다. 고치면 스크립트를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{problem} {how}</source>
        <translation>{problem} {how}</translation>
    </message>
    <message>
        <source>{first} and {second} were broadcast to {result}: each element of one meets several of the other. To pair them one by one, give both the same shape, with .squeeze(), .unsqueeze(1) or .reshape(…).</source>
        <translation>{first}와(과) {second}이(가) {result}(으)로 브로드캐스트되어 한쪽의 각 요소가 다른 쪽의 여러 요소와 짝지어졌습니다. 하나씩 짝지으려면 .squeeze(), .unsqueeze(1), .reshape(…)로 모양을 같게 하세요.</translation>
    </message>
    <message>
        <source>{first} {operator} {second}: the one has the shape of the other transposed. Write .T after one of them.</source>
        <translation>{first} {operator} {second}: 한쪽은 다른 쪽을 전치한 모양입니다. 둘 중 하나에 .T를 붙이세요.</translation>
    </message>
    <message>
        <source>{first} {operator} {second}: the shapes do not fit, though both have {count} elements. Give one the shape of the other, as in A.reshape{second}.</source>
        <translation>{first} {operator} {second}: 둘 다 요소가 {count}개이지만 모양이 맞지 않습니다. A.reshape{second}처럼 한쪽의 모양을 다른 쪽에 맞추세요.</translation>
    </message>
    <message>
        <source>{first} {operator} {second}: the sizes {one} and {other} differ in dimension {place}, and * works element by element. For a matrix product write @.</source>
        <translation>{first} {operator} {second}: 차원 {place}의 크기 {one}과(와) {other}이(가) 다릅니다. *는 요소별 곱입니다. 행렬 곱에는 @를 쓰세요.</translation>
    </message>
    <message>
        <source>{first} {operator} {second}: the sizes {one} and {other} differ in dimension {place}. Element by element, sizes are the same or one of them is 1.</source>
        <translation>{first} {operator} {second}: 차원 {place}의 크기 {one}과(와) {other}이(가) 다릅니다. 요소별 연산에서는 크기가 같거나 한쪽이 1이어야 합니다.</translation>
    </message>
    <message>
        <source>{left} @ {right}: a matrix product needs vectors or matrices on both sides. To multiply by a number, write *.</source>
        <translation>{left} @ {right}: 행렬 곱은 양쪽에 벡터나 행렬이 필요합니다. 수를 곱하려면 *를 쓰세요.</translation>
    </message>
    <message>
        <source>{left} @ {right}: the inner sizes {one} and {other} differ. Try {remedy}.</source>
        <translation>{left} @ {right}: 안쪽 크기 {one}과(와) {other}이(가) 다릅니다. {remedy}을(를) 시도해 보세요.</translation>
    </message>
    <message>
        <source>{left} @ {right}: the inner sizes {one} and {other} differ. To multiply element by element, write *.</source>
        <translation>{left} @ {right}: 안쪽 크기 {one}과(와) {other}이(가) 다릅니다. 요소별로 곱하려면 *를 쓰세요.</translation>
    </message>
    <message>
        <source>{left} @ {right}: the inner sizes {one} and {other} differ. The last size of the first and the first of the second must be the same.</source>
        <translation>{left} @ {right}: 안쪽 크기 {one}과(와) {other}이(가) 다릅니다. 왼쪽의 마지막 크기와 오른쪽의 첫 크기가 같아야 합니다.</translation>
    </message>
    <message>
        <source>A matrix product needs one type of numbers, and here {left} meets {right}. Try {remedy}.</source>
        <translation>행렬 곱에는 같은 자료형이 필요한데 여기서는 {left}와(과) {right}입니다. {remedy}을(를) 시도해 보세요.</translation>
    </message>
    <message>
        <source>The result would have the shape {shape}, which is {elements:,} elements; the calculator makes at most {most:,}. Take a part first, as in X[:100].</source>
        <translation>결과의 모양이 {shape}, 요소가 {elements:,}개가 됩니다. 계산기는 최대 {most:,}개까지 만듭니다. X[:100]처럼 먼저 일부를 꺼내세요.</translation>
    </message>
    <message>
        <source>This line takes too much work for the calculator, which must not hold up the training. Use smaller tensors, or take the steps one line at a time.</source>
        <translation>이 줄은 계산량이 너무 많습니다(훈련을 멈추지 않도록 제한이 있습니다). 더 작은 텐서를 쓰거나 한 줄씩 나누어 계산하세요.</translation>
    </message>
    <message>
        <source>Whole numbers have no negative powers that are whole: convert first, as in A.float()**-1.</source>
        <translation>정수의 음수 거듭제곱은 정수가 아닙니다. A.float()**-1처럼 먼저 변환하세요.</translation>
    </message>
    <message>
        <source>True and False cannot be subtracted: write logical_not(A) for the opposite, or A.int() for 1 and 0.</source>
        <translation>True와 False는 뺄 수 없습니다. 반대로 하려면 logical_not(A), 1과 0으로 하려면 A.int()라고 쓰세요.</translation>
    </message>
    <message>
        <source>Division by zero has no result. In a tensor it gives inf or nan: tensor(1.) / 0.</source>
        <translation>0으로 나누면 결과가 없습니다. 텐서에서는 inf나 nan이 됩니다: tensor(1.) / 0</translation>
    </message>
    <message>
        <source>0 has no negative powers: that would divide by zero.</source>
        <translation>0에는 음수 거듭제곱이 없습니다. 0으로 나누게 됩니다.</translation>
    </message>
    <message>
        <source>A power of a negative number with a fraction is no real number.</source>
        <translation>음수의 소수 거듭제곱은 실수가 아닙니다.</translation>
    </message>
    <message>
        <source>The number becomes too large: int64 ends at about 9.2e18 and float64 at about 1.8e308.</source>
        <translation>수가 너무 커집니다. int64는 약 9.2e18, float64는 약 1.8e308까지입니다.</translation>
    </message>
    <message>
        <source>{name} divides by the number of elements less {correction}, which is {count} - {correction} here: take more elements, or write correction=0.</source>
        <translation>{name}은(는) 요소 수에서 {correction}을(를) 뺀 수로 나눕니다. 여기서는 {count} - {correction}입니다. 요소를 늘리거나 correction=0이라고 쓰세요.</translation>
    </message>
    <message>
        <source>{name} of no numbers at all has no value: the shape is {shape}.</source>
        <translation>수가 하나도 없어 {name}의 값이 없습니다. 모양은 {shape}입니다.</translation>
    </message>
    <message>
        <source>A list in brackets is no tensor yet: write tensor(…) around it, as in tensor([1., 2.]).</source>
        <translation>대괄호로 쓴 리스트는 아직 텐서가 아닙니다. tensor([1., 2.])처럼 tensor(…)로 감싸세요.</translation>
    </message>
    <message>
        <source>Along a dimension there are two results, the values and their places: write .values or .indices after it.</source>
        <translation>차원을 따라 구하면 결과가 값과 위치 두 가지입니다. 뒤에 .values나 .indices를 붙이세요.</translation>
    </message>
    <message>
        <source>A tensor or a number is needed here, and this is {kind}.</source>
        <translation>여기에는 텐서나 수가 필요한데 이것은 {kind}입니다.</translation>
    </message>
    <message>
        <source>{what} needs decimal numbers, and this tensor of shape {shape} is {dtype}. Convert it, as in A.float(), or write its numbers with a point, as in tensor([1., 2.]).</source>
        <translation>{what}에는 부동소수점 수가 필요한데 모양이 {shape}인 이 텐서는 {dtype}입니다. A.float()로 변환하거나 tensor([1., 2.])처럼 소수점을 붙이세요.</translation>
    </message>
    <message>
        <source>{what} is a whole number such as 3, and this is {given}.</source>
        <translation>{what}에는 3과 같은 정수를 씁니다. 이것은 {given}입니다.</translation>
    </message>
    <message>
        <source>{what} is a number, and this is {given}.</source>
        <translation>{what}에는 수를 씁니다. 이것은 {given}입니다.</translation>
    </message>
    <message>
        <source>{what} is True or False, and this is {given}.</source>
        <translation>{what}에는 True나 False를 씁니다. 이것은 {given}입니다.</translation>
    </message>
    <message>
        <source>dtype is one of {known}, and this is {given}.</source>
        <translation>dtype은 {known} 중 하나입니다. 이것은 {given}입니다.</translation>
    </message>
    <message>
        <source>A size cannot be negative, and here it is {shape}.</source>
        <translation>크기는 음수일 수 없습니다. 여기서는 {shape}입니다.</translation>
    </message>
    <message>
        <source>There is no dimension {dim}: this is a single number, of shape (). Leave dim out.</source>
        <translation>차원 {dim}이(가) 없습니다. 이것은 모양이 ()인 수 하나입니다. dim을 지우세요.</translation>
    </message>
    <message>
        <source>There is no dimension {dim} in the shape {shape}: dim is one of 0 to {last}, or -1 for the last.</source>
        <translation>모양 {shape}에 차원 {dim}이(가) 없습니다. dim은 0부터 {last}까지이며 마지막은 -1로도 씁니다.</translation>
    </message>
    <message>
        <source>The formula (model.formula) is empty: write one of your columns and of names for what is to be found, such as {proposed}.</source>
        <translation>수식(model.formula)이 비어 있습니다. 열 이름과 찾고 싶은 값의 이름으로 쓰세요. 예: {proposed}</translation>
    </message>
    <message>
        <source>The formula has no parameters, so there is nothing to train: use names that are no columns, as in {proposed}.</source>
        <translation>수식에 매개변수가 없어 훈련할 것이 없습니다. {proposed}처럼 열 이름이 아닌 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>{name} is a number here, and a column is called so, too: write the column as `{name}`.</source>
        <translation>{name}은(는) 여기에서 숫자인데, 같은 이름의 열도 있습니다. 열은 `{name}`으로 쓰세요.</translation>
    </message>
    <message>
        <source>{name} is written with other letters than the column {column}, in full width perhaps: write {column}.</source>
        <translation>{name}은(는) 열 {column}과(와) 다른 문자(전각 등)로 쓰였습니다. {column}으로 쓰세요.</translation>
    </message>
    <message>
        <source>{name} is no column, and the name of a parameter has letters, digits and _ only.</source>
        <translation>{name}이라는 열이 없습니다. 매개변수 이름에는 문자, 숫자, _만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} is no input column; the nearest is {nearest}. The name of a parameter has letters, digits and _ only.</source>
        <translation>{name}이라는 입력 열이 없습니다. 가장 가까운 것은 {nearest}입니다. 매개변수 이름에는 문자, 숫자, _만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The formula uses the column {column}, which is no input (its role: {role}). Give it the role input in its header, or call the parameter otherwise.</source>
        <translation>수식에 쓰인 열 {column}은(는) 입력이 아닙니다(역할: {role}). 머리글에서 역할을 입력으로 바꾸거나 매개변수에 다른 이름을 붙이세요.</translation>
    </message>
    <message>
        <source>{function} is applied twice, as the outermost function of the formula and as the output function (model.output). Leave it out of the formula, or choose the output function identity.</source>
        <translation>{function}이(가) 두 번 적용됩니다: 수식의 가장 바깥 함수와 출력 함수(model.output)입니다. 수식에서 빼거나 출력 함수로 identity를 고르세요.</translation>
    </message>
    <message>
        <source>Inputs that the formula does not use: {columns}. Its names that are no columns are parameters: {names}.</source>
        <translation>수식이 쓰지 않는 입력: {columns}. 수식에서 열이 아닌 이름은 매개변수입니다: {names}.</translation>
    </message>
    <message>
        <source>The lower bound {low} of {name} is above its upper bound {high}: exchange them, or take one away.</source>
        <translation>{name}의 하한 {low}이(가) 상한 {high}보다 큽니다. 서로 바꾸거나 하나를 없애세요.</translation>
    </message>
    <message>
        <source>All parameters of the formula are fixed, so there is nothing to train: free one of {known}.</source>
        <translation>수식의 매개변수가 모두 고정되어 훈련할 것이 없습니다. {known} 중 하나의 고정을 푸세요.</translation>
    </message>
    <message>
        <source>The start value {value} of {name} lies outside of its bounds ({low} to {high}): change one of them.</source>
        <translation>{name}의 초깃값 {value}이(가) 범위({low}~{high})를 벗어납니다. 둘 중 하나를 바꾸세요.</translation>
    </message>
    <message>
        <source>{key}: the bound of {name} must be one number, not a list.</source>
        <translation>{key}: {name}의 한계는 목록이 아니라 숫자 하나여야 합니다.</translation>
    </message>
    <message>
        <source>{key} names {name}, which is no parameter of the formula. The nearest is {nearest}; it has {known}.</source>
        <translation>{key}에 있는 {name}은(는) 수식의 매개변수가 아닙니다. 가장 가까운 것은 {nearest}입니다. 매개변수: {known}.</translation>
    </message>
    <message>
        <source>In the formula e is the number 2.71828…, not a parameter. For a parameter of that name write `e` in back-quotes.</source>
        <translation>수식의 e는 매개변수가 아니라 수 2.71828…입니다. 그 이름의 매개변수는 역따옴표로 묶어 `e`로 쓰세요.</translation>
    </message>
    <message>
        <source>A formula predicts one number, but the model has {outputs} outputs: leave one target, or choose another model (model.kind).</source>
        <translation>수식은 숫자 하나를 예측하지만 모델의 출력은 {outputs}개입니다. 타깃을 하나만 남기거나 다른 모델(model.kind)을 고르세요.</translation>
    </message>
    <message>
        <source>A parameter cannot be called {name}, which is a word of torch: choose another name, such as {name}_1.</source>
        <translation>{name}은(는) torch가 쓰는 이름이라 매개변수 이름으로 쓸 수 없습니다. {name}_1 같은 다른 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>The formula&apos;s value has no gradient for {names}, so there is nothing to train: a parameter must stand in a sum, a product or a function, not only in a comparison.</source>
        <translation>수식의 값에는 {names}에 대한 기울기가 없어 훈련할 것이 없습니다. 매개변수는 비교에만 쓰지 말고 합, 곱, 함수에 쓰세요.</translation>
    </message>
    <message>
        <source>The formula cannot be computed in {dtype}: a number in it is too large. Choose float64 (training.dtype) or a smaller number.</source>
        <translation>수식에 든 숫자가 너무 커서 {dtype}으로 계산할 수 없습니다. float64(training.dtype)를 고르거나 더 작은 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>tensor(…) takes one value: several numbers stand in brackets within, as in tensor([1., 2.]).</source>
        <translation>tensor(…)에는 값을 하나만 넣습니다. 수가 여럿이면 tensor([1., 2.])처럼 대괄호로 묶으세요.</translation>
    </message>
    <message>
        <source>Inside the brackets stand numbers. To put tensors side by side, write stack([A, B]).</source>
        <translation>대괄호 안에는 수를 씁니다. 텐서를 나란히 놓으려면 stack([A, B])라고 쓰세요.</translation>
    </message>
    <message>
        <source>The rows of a tensor are all of one length, and these have {lengths}. A single number counts as none.</source>
        <translation>텐서의 행은 모두 길이가 같아야 하는데 여기서는 {lengths}입니다(수 하나는 0으로 셉니다).</translation>
    </message>
    <message>
        <source>tensor(…) takes numbers and lists of them, as in tensor([[1., 2.], [3., 4.]]); this is {kind}.</source>
        <translation>tensor(…)는 tensor([[1., 2.], [3., 4.]])처럼 수나 수의 리스트를 받습니다. 이것은 {kind}입니다.</translation>
    </message>
    <message>
        <source>Only decimal numbers have gradients, and these are {dtype}: write them with a point, as in tensor(3., requires_grad=True).</source>
        <translation>기울기는 부동소수점 수에만 있으며 이것은 {dtype}입니다. tensor(3., requires_grad=True)처럼 소수점을 붙이세요.</translation>
    </message>
    <message>
        <source>arange does not get from {first} to {last} in steps of {step}: choose another step.</source>
        <translation>arange는 {first}에서 {last}까지 {step} 간격으로 갈 수 없습니다. 다른 간격을 고르세요.</translation>
    </message>
    <message>
        <source>A tensor has at most {most} dimensions.</source>
        <translation>텐서의 차원은 최대 {most}개입니다.</translation>
    </message>
    <message>
        <source>randint draws from {low} up to {high}: the second must be larger.</source>
        <translation>randint는 {low}부터 {high} 앞까지 뽑습니다. 뒤의 수가 더 커야 합니다.</translation>
    </message>
    <message>
        <source>{shape} has {dims} dimensions, and here are {count} places in brackets.</source>
        <translation>모양 {shape}의 차원은 {dims}개인데 대괄호 안에 위치가 {count}개 있습니다.</translation>
    </message>
    <message>
        <source>A list or a shape has one place in brackets, as in X.shape[0].</source>
        <translation>리스트나 모양에는 X.shape[0]처럼 대괄호 안에 위치를 하나 씁니다.</translation>
    </message>
    <message>
        <source>There is no place {place}: the last of {count} is {last}.</source>
        <translation>위치 {place}이(가) 없습니다. {count}개 중 마지막은 {last}입니다.</translation>
    </message>
    <message>
        <source>Places are whole numbers or True and False, and this tensor is {dtype}. Convert it with .long(), or compare, as in A[A &gt; 0].</source>
        <translation>위치는 정수이거나 True와 False인데 이 텐서는 {dtype}입니다. .long()으로 변환하거나 A[A &gt; 0]처럼 비교하세요.</translation>
    </message>
    <message>
        <source>In brackets stand places, as in A[0], A[:, 1] or A[2:5]; this is {kind}.</source>
        <translation>대괄호 안에는 A[0], A[:, 1], A[2:5]처럼 위치를 씁니다. 이것은 {kind}입니다.</translation>
    </message>
    <message>
        <source>A slice goes forward: its step is 1 or more. To reverse, write flip(A, 0).</source>
        <translation>슬라이스는 앞으로 나아가며 간격은 1 이상입니다. 거꾸로 하려면 flip(A, 0)이라고 쓰세요.</translation>
    </message>
    <message>
        <source>There is no place {place}: dimension {dim} of {shape} is empty.</source>
        <translation>위치 {place}이(가) 없습니다. 모양 {shape}의 차원 {dim}은(는) 비어 있습니다.</translation>
    </message>
    <message>
        <source>There is no place {place} in dimension {dim} of {shape}: places go from 0 to {last}, or from -1 back to -{size}.</source>
        <translation>모양 {shape}의 차원 {dim}에 위치 {place}이(가) 없습니다. 위치는 0부터 {last}까지, 뒤에서는 -1부터 -{size}까지입니다.</translation>
    </message>
    <message>
        <source>True and False in brackets need the shape of the tensor: {mask} does not fit {shape}.</source>
        <translation>대괄호 안의 True와 False는 텐서와 모양이 같아야 합니다. {mask}은(는) {shape}에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The places in brackets do not fit together: their shapes are {shapes}.</source>
        <translation>대괄호 안의 위치들이 서로 맞지 않습니다. 모양은 {shapes}입니다.</translation>
    </message>
    <message>
        <source>outer takes two vectors, and here are {first} and {second}.</source>
        <translation>outer는 벡터 두 개를 받습니다. 여기서는 {first}와(과) {second}입니다.</translation>
    </message>
    <message>
        <source>{what} needs a square matrix, and this has the shape {shape}. For others there is linalg.pinv(A).</source>
        <translation>{what}에는 정사각 행렬이 필요한데 이것의 모양은 {shape}입니다. 그 밖에는 linalg.pinv(A)가 있습니다.</translation>
    </message>
    <message>
        <source>This {shape} matrix is singular: its determinant is 0, as a row depends on the others, so it has no inverse. linalg.pinv(A) gives the nearest there is.</source>
        <translation>이 {shape} 행렬은 특이 행렬입니다. 어떤 행이 다른 행에 종속되어 행렬식이 0이므로 역행렬이 없습니다. linalg.pinv(A)로 유사 역행렬을 얻을 수 있습니다.</translation>
    </message>
    <message>
        <source>The matrix is nearly singular (condition number {condition:.1e}): in {dtype} hardly a digit of this is right.</source>
        <translation>행렬이 거의 특이합니다(조건수 {condition:.1e}). {dtype}에서는 이 결과의 자릿수를 거의 믿을 수 없습니다.</translation>
    </message>
    <message>
        <source>solve needs as many rows on both sides, and here are {left} and {right}.</source>
        <translation>solve에서는 양변의 행 수가 같아야 합니다. 여기서는 {left}와(과) {right}입니다.</translation>
    </message>
    <message>
        <source>{what} needs a matrix, and this has the shape {shape}.</source>
        <translation>{what}에는 행렬이 필요한데 이것의 모양은 {shape}입니다.</translation>
    </message>
    <message>
        <source>At most one size of a shape may be -1, and none less: this is {shape}.</source>
        <translation>모양에서 -1로 쓸 수 있는 크기는 하나뿐이며 더 작은 수는 쓸 수 없습니다. 이것은 {shape}입니다.</translation>
    </message>
    <message>
        <source>{before} has {count:,} elements, which cannot be divided by {known:,}: no size in the place of -1 makes {shape} fit.</source>
        <translation>{before}의 요소 {count:,}개는 {known:,}(으)로 나누어떨어지지 않으므로 -1을 어떻게 정해도 {shape}이(가) 되지 않습니다.</translation>
    </message>
    <message>
        <source>{before} has {count:,} elements, and {shape} has {known:,}. A shape must keep the number of elements; one size may be -1, which is then worked out, as in .reshape(-1, 1).</source>
        <translation>{before}은(는) 요소가 {count:,}개, {shape}은(는) {known:,}개입니다. 요소 수는 그대로여야 합니다. .reshape(-1, 1)처럼 크기 하나를 -1로 쓰면 저절로 정해집니다.</translation>
    </message>
    <message>
        <source>T turns a matrix around, and {shape} has {dims} dimensions: name two of them, as in .transpose(1, 2).</source>
        <translation>T는 행렬을 전치하는데 {shape}은(는) {dims}차원입니다. .transpose(1, 2)처럼 차원 두 개를 지정하세요.</translation>
    </message>
    <message>
        <source>A tensor of shape {shape} has one dimension, and T changes nothing. For a column write .unsqueeze(1), or .reshape(-1, 1).</source>
        <translation>모양이 {shape}인 텐서는 1차원이므로 T로 달라지는 것이 없습니다. 열로 만들려면 .unsqueeze(1)이나 .reshape(-1, 1)이라고 쓰세요.</translation>
    </message>
    <message>
        <source>permute names every dimension of {shape} once, as in .permute(1, 0).</source>
        <translation>permute에는 .permute(1, 0)처럼 {shape}의 모든 차원을 한 번씩 씁니다.</translation>
    </message>
    <message>
        <source>{before} cannot be expanded to {shape}: only sizes of 1 can be stretched.</source>
        <translation>{before}을(를) {shape}(으)로 늘릴 수 없습니다. 크기가 1인 차원만 늘릴 수 있습니다.</translation>
    </message>
    <message>
        <source>repeat takes a number for each dimension of {shape}.</source>
        <translation>repeat에는 {shape}의 차원마다 수를 씁니다.</translation>
    </message>
    <message>
        <source>Tensors to put together stand in brackets, as in stack([A, B]); this is {kind}.</source>
        <translation>합칠 텐서는 stack([A, B])처럼 대괄호에 넣습니다. 이것은 {kind}입니다.</translation>
    </message>
    <message>
        <source>stack puts together tensors of one shape, and here are {first} and {second}.</source>
        <translation>stack은 모양이 같은 텐서를 합칩니다. 여기서는 {first}와(과) {second}입니다.</translation>
    </message>
    <message>
        <source>A single number, of shape (), has no dimension for cat: use stack([…]).</source>
        <translation>모양이 ()인 수 하나에는 cat으로 이을 차원이 없습니다. stack([…])을 쓰세요.</translation>
    </message>
    <message>
        <source>cat along dimension {dim} needs the other sizes to be the same, and here are {first} and {second}.</source>
        <translation>차원 {dim}을(를) 따라 cat하려면 다른 크기가 같아야 합니다. 여기서는 {first}와(과) {second}입니다.</translation>
    </message>
    <message>
        <source>item() takes the only number out of a tensor, and {shape} has {count:,}.</source>
        <translation>item()은 하나뿐인 수를 꺼내는데 {shape}에는 {count:,}개가 있습니다.</translation>
    </message>
    <message>
        <source>Every result is shown by itself: write only what stands in the parentheses.</source>
        <translation>결과는 저절로 표시됩니다. 괄호 안의 것만 쓰세요.</translation>
    </message>
    <message>
        <source>{name} stands after a value and a point, as in A.{name}(…).</source>
        <translation>{name}은(는) A.{name}(…)처럼 값과 점 뒤에 씁니다.</translation>
    </message>
    <message>
        <source>There is no function {name}. The nearest is {nearest}.</source>
        <translation>함수 {name}이(가) 없습니다. 가장 가까운 것은 {nearest}입니다.</translation>
    </message>
    <message>
        <source>{name} would change a tensor in place, and the calculator only makes new ones: assign the result to a name, as in A = A * 2.</source>
        <translation>{name}은(는) 텐서를 그 자리에서 바꾸지만 계산기는 새 텐서만 만듭니다. A = A * 2처럼 결과를 이름에 대입하세요.</translation>
    </message>
    <message>
        <source>A tensor has no method {name}. The nearest is {nearest}.</source>
        <translation>텐서에 {name} 메서드가 없습니다. 가장 가까운 것은 {nearest}입니다.</translation>
    </message>
    <message>
        <source>The values in parentheses do not fit. It is called so: {usage}.</source>
        <translation>괄호 안의 값이 맞지 않습니다. 호출 방법: {usage}</translation>
    </message>
    <message>
        <source>There is nothing to differentiate: no tensor with requires_grad=True took part. Make one, as in w = tensor(4., requires_grad=True). Parameters of the run come without: w = weight.requires_grad_().</source>
        <translation>미분할 것이 없습니다. requires_grad=True인 텐서가 쓰이지 않았습니다. w = tensor(4., requires_grad=True)처럼 만드세요. 실행의 매개변수에는 붙어 있지 않으므로 w = weight.requires_grad_()라고 씁니다.</translation>
    </message>
    <message>
        <source>Only a single number can be differentiated, and this has the shape {shape}: make one of it first, as in .sum().backward() or .mean().backward().</source>
        <translation>미분할 수 있는 것은 수 하나뿐인데 이것의 모양은 {shape}입니다. .sum().backward()나 .mean().backward()처럼 먼저 수 하나로 만드세요.</translation>
    </message>
    <message>
        <source>This was differentiated before, and what was kept for it is gone: work out the value anew, then call backward() again.</source>
        <translation>이미 미분했으므로 그에 필요한 기록이 남아 있지 않습니다. 값을 다시 계산한 다음 backward()를 호출하세요.</translation>
    </message>
    <message>
        <source>Autograd does not follow this tensor, so it has no gradient: it was made without requires_grad=True.</source>
        <translation>이 텐서는 requires_grad=True 없이 만들어져 자동 미분의 대상이 아니므로 기울기가 없습니다.</translation>
    </message>
    <message>
        <source>Gradients are kept only for tensors made with requires_grad=True, and this one was worked out from others.</source>
        <translation>기울기는 requires_grad=True로 만든 텐서에만 남습니다. 이것은 다른 텐서에서 계산된 것입니다.</translation>
    </message>
    <message>
        <source>There is no gradient yet: call .backward() on what was made of it.</source>
        <translation>아직 기울기가 없습니다. 이것으로 계산한 값의 .backward()를 호출하세요.</translation>
    </message>
    <message>
        <source>{name} is a method: write .{name}(), with parentheses.</source>
        <translation>{name}은(는) 메서드입니다. .{name}()처럼 괄호를 붙이세요.</translation>
    </message>
    <message>
        <source>A tensor has no {name}. The nearest is {nearest}.</source>
        <translation>텐서에 {name}이(가) 없습니다. 가장 가까운 것은 {nearest}입니다.</translation>
    </message>
    <message>
        <source>mT turns matrices around, and this has the shape {shape}.</source>
        <translation>mT는 행렬을 전치합니다. 여기 모양은 {shape}입니다.</translation>
    </message>
    <message>
        <source>A name stands twice in the parentheses: leave one out.</source>
        <translation>괄호 안에 같은 이름이 두 번 있습니다. 하나를 지우세요.</translation>
    </message>
    <message>
        <source>This is no function and cannot be called: to multiply, write *.</source>
        <translation>이것은 함수가 아니므로 호출할 수 없습니다. 곱하려면 *를 쓰세요.</translation>
    </message>
    <message>
        <source>PyTorch refuses this: {error}</source>
        <translation>PyTorch가 받아들이지 않습니다: {error}</translation>
    </message>
    <message>
        <source>{name} is a function: its values stand in parentheses, {name}(…).</source>
        <translation>{name}은(는) 함수입니다. 값은 {name}(…)처럼 괄호 안에 씁니다.</translation>
    </message>
    <message>
        <source>{name} is a value and no function: to multiply, write {name} * (…); for a part, {name}[…].</source>
        <translation>{name}은(는) 값이며 함수가 아닙니다. 곱하려면 {name} * (…), 일부를 꺼내려면 {name}[…]라고 쓰세요.</translation>
    </message>
    <message>
        <source>There is no {name} here: it comes with a run that has such rows. Numbers of your own stand in tensor([…]).</source>
        <translation>여기에 {name}이(가) 없습니다. 그런 행이 있는 실행과 함께 생깁니다. 직접 쓰는 수는 tensor([…]) 안에 넣으세요.</translation>
    </message>
    <message>
        <source>The name {name} means nothing here. The nearest is {nearest}. To give it a meaning, write {name} = tensor([1., 2.]).</source>
        <translation>여기에 {name}이라는 이름은 없습니다. 가장 가까운 것은 {nearest}입니다. 값을 주려면 {name} = tensor([1., 2.])처럼 쓰세요.</translation>
    </message>
    <message>
        <source>{name} keeps its meaning: choose another name.</source>
        <translation>{name}의 뜻은 바꿀 수 없습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>This could not be worked out ({kind}): use smaller tensors.</source>
        <translation>계산할 수 없었습니다({kind}). 더 작은 텐서를 쓰세요.</translation>
    </message>
    <message>
        <source>The calculator takes one expression at a time, and torch is there already: write such as torch.ones(2, 3), or A = ones(2, 3).</source>
        <translation>계산기는 한 번에 식 하나를 계산하며 torch는 이미 준비되어 있습니다. torch.ones(2, 3)이나 A = ones(2, 3)처럼 쓰세요.</translation>
    </message>
    <message>
        <source>To the right of = the value is missing.</source>
        <translation>= 오른쪽에 값이 없습니다.</translation>
    </message>
    <message>
        <source>To the left of = stands one name, as in A = A + 1, and here it is {found}. To compare, write ==.</source>
        <translation>= 왼쪽에는 A = A + 1처럼 이름 하나를 씁니다. 여기서는 {found}입니다. 비교하려면 ==를 쓰세요.</translation>
    </message>
    <message>
        <source>The gradients were added to {names}.</source>
        <translation>기울기를 {names}에 더했습니다.</translation>
    </message>
    <message>
        <source>A name can stand for a tensor, a number or a shape: write tensor(…) around a list.</source>
        <translation>이름에 대입할 수 있는 것은 텐서, 수, 모양입니다. 리스트는 tensor(…)로 감싸세요.</translation>
    </message>
    <message>
        <source>There is no room for more named tensors. Give large ones another value, as in A = 0, or begin anew with Clear.</source>
        <translation>이름 붙인 텐서를 더 둘 자리가 없습니다. 큰 것을 A = 0처럼 바꾸거나 ‘지우기’로 새로 시작하세요.</translation>
    </message>
    <message>
        <source>From now on {name} is yours; the one of the run comes back with Clear.</source>
        <translation>이제부터 {name}은(는) 대입한 값입니다. 실행의 값은 ‘지우기’로 되돌아옵니다.</translation>
    </message>
    <message>
        <source>{file} is neither a .py nor an .ipynb file: give the script one of these names.</source>
        <translation>{file}은(는) .py도 .ipynb도 아닙니다. 스크립트 이름에 둘 중 하나의 확장자를 붙이세요.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>{file}에 저장했습니다.</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>그림을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>{rows} rows are too many for the clipboard. Save the figures as a file instead.</source>
        <translation>{rows}행은 클립보드에 넣기에 너무 많습니다. 수치를 파일로 저장하십시오.</translation>
    </message>
    <message>
        <source>{file} is still being saved. Wait until that is done, or cancel it.</source>
        <translation>{file}은(는) 아직 저장 중입니다. 끝날 때까지 기다리거나 취소하세요.</translation>
    </message>
    <message>
        <source>Saved as {file}; it reads {table}, which was written beside it.</source>
        <translation>{file}에 저장했습니다. 이 파일이 읽는 {table}도 같은 폴더에 저장했습니다.</translation>
    </message>
    <message>
        <source>Stopped: at step {bad_step} the formula has no finite value in row {row} (such rows: {count}). A root or a logarithm of a negative number has none, nor has a division by 0 or exp of a large number. Change the formula, give its parameters bounds, or set such rows aside.</source>
        <translation>멈췄습니다: 스텝 {bad_step}에서 {row}행의 수식 값이 유한한 수가 아닙니다(이런 행: {count}개). 음수의 제곱근이나 로그, 0으로 나누기, 큰 수의 exp에는 유한한 값이 없습니다. 수식을 바꾸거나, 매개변수에 범위를 주거나, 이런 행을 제외하세요.</translation>
    </message>
    <message>
        <source>Stopped: at step {bad_step} the formula has no finite value in row {row} (such rows: {count}). The inputs are standardized, so many are negative or near 0, where roots, logarithms and divisions have none. Leave the inputs as they are (data.standardize_inputs), or change the formula.</source>
        <translation>멈췄습니다: 스텝 {bad_step}에서 {row}행의 수식 값이 유한한 수가 아닙니다(이런 행: {count}개). 입력이 표준화되어 있어 많은 값이 음수이거나 0에 가깝고, 거기서는 제곱근, 로그, 나눗셈에 유한한 값이 없습니다. 입력을 표준화하지 않고 쓰거나(data.standardize_inputs) 수식을 바꾸세요.</translation>
    </message>
    <message>
        <source>Stopped: the loss of step {step} is a number, but its gradient for {names} is not. A root has none at 0, and where works out both of its values in every row, also the one that it does not choose. Change the formula so that each part of it has a value and a slope in every row.</source>
        <translation>멈췄습니다: 스텝 {step}의 손실은 수이지만 {names}에 대한 기울기는 수가 아닙니다. 제곱근은 0에서 기울기가 없고, where는 모든 행에서 고르지 않는 쪽까지 두 값을 다 계산합니다. 수식의 모든 부분이 모든 행에서 값과 기울기를 갖도록 수식을 바꾸세요.</translation>
    </message>
    <message>
        <source>{file} was read as {encoding}, which its bytes fit best. If letters look wrong, choose another encoding.</source>
        <translation>{file}은(는) 바이트에 가장 잘 맞는 {encoding}(으)로 읽었습니다. 글자가 깨져 보이면 다른 인코딩을 선택하세요.</translation>
    </message>
    <message>
        <source>{file}: the first line names the delimiter, “{mark}”, and was left out of the table.</source>
        <translation>{file}: 첫 줄은 구분 문자 “{mark}”을(를) 지정하는 줄이므로 표에서 제외했습니다.</translation>
    </message>
    <message>
        <source>{file}: tabs were taken to separate the cells.</source>
        <translation>{file}: 탭을 셀의 구분 문자로 보았습니다.</translation>
    </message>
    <message>
        <source>{file}: spaces were taken to separate the cells.</source>
        <translation>{file}: 공백을 셀의 구분 문자로 보았습니다.</translation>
    </message>
    <message>
        <source>{file}: “{mark}” was taken to separate the cells.</source>
        <translation>{file}: “{mark}”을(를) 셀의 구분 문자로 보았습니다.</translation>
    </message>
    <message>
        <source>{file}: “{mark}” was taken for the quote around cells.</source>
        <translation>{file}: “{mark}”을(를) 셀을 감싸는 따옴표로 보았습니다.</translation>
    </message>
    <message>
        <source>{file}: “{mark}” was taken to mark the characters after it as text, and left out.</source>
        <translation>{file}: “{mark}”은(는) 바로 뒤의 문자를 그대로 다루는 기호로 보고 제거했습니다.</translation>
    </message>
    <message>
        <source>{file}: spaces after a delimiter were left out.</source>
        <translation>{file}: 구분 문자 뒤의 공백을 제거했습니다.</translation>
    </message>
    <message>
        <source>{file}: “{decimal}” was taken for the decimal mark.</source>
        <translation>{file}: “{decimal}”을(를) 소수점으로 보았습니다.</translation>
    </message>
    <message>
        <source>{file}: “{thousands}” was taken for a mark between thousands, and left out of numbers.</source>
        <translation>{file}: “{thousands}”을(를) 천 단위 구분으로 보고 숫자에서 제거했습니다.</translation>
    </message>
    <message>
        <source>{file}: “{decimal}” was taken for the decimal mark and “{thousands}” for one between thousands.</source>
        <translation>{file}: “{decimal}”을(를) 소수점, “{thousands}”을(를) 천 단위 구분으로 보았습니다.</translation>
    </message>
    <message>
        <source>{file}: 1 row above the table was left out: “{text}”.</source>
        <translation>{file}: 표 위의 행 1개를 제외했습니다: “{text}”.</translation>
    </message>
    <message>
        <source>{file}: {count} rows above the table were left out, the first is “{text}”.</source>
        <translation>{file}: 표 위의 {count}개 행을 제외했습니다. 첫 번째는 “{text}”입니다.</translation>
    </message>
    <message>
        <source>{file}: row {row}, under the names, was taken for units and left out: “{text}”.</source>
        <translation>{file}: 열 이름 아래의 {row}행은 단위로 보고 제외했습니다: “{text}”.</translation>
    </message>
    <message>
        <source>{file}: the column names were taken from the comment in row {row}.</source>
        <translation>{file}: 열 이름은 {row}행의 주석에서 가져왔습니다.</translation>
    </message>
    <message>
        <source>{file}: the numbers in row {row} were taken for column names: “{text}”.</source>
        <translation>{file}: {row}행의 숫자를 열 이름으로 보았습니다: “{text}”.</translation>
    </message>
    <message>
        <source>{file} is not in {encoding}: byte {byte} at offset {offset} (line {line}, row {row}, column {column}) cannot be read. Choose another encoding, or save the file as “CSV UTF-8” in the program it comes from and open it again.</source>
        <translation>{file}은(는) {encoding}이(가) 아닙니다. 위치 {offset}의 바이트 {byte}({line}번째 줄, {row}번째 레코드, {column}번째 열)를 읽을 수 없습니다. 다른 인코딩을 선택하거나, 원래 프로그램에서 “CSV UTF-8”로 저장한 뒤 다시 여세요.</translation>
    </message>
    <message>
        <source>{file}: there is a NUL byte at offset {offset} (line {line}, row {row}, column {column}), so this is not a text file or a damaged one. Export the table again as “CSV UTF-8”.</source>
        <translation>{file}: 위치 {offset}({line}번째 줄, {row}번째 레코드, {column}번째 열)에 NUL 바이트가 있습니다. 텍스트 파일이 아니거나 손상된 파일입니다. 표를 “CSV UTF-8”로 다시 내보내세요.</translation>
    </message>
    <message>
        <source>“{mark}” cannot be the decimal mark and the thousands mark at once.</source>
        <translation>“{mark}”을(를) 소수점과 천 단위 구분으로 동시에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>“{mark}” cannot be the delimiter and the quote at once.</source>
        <translation>“{mark}”을(를) 구분 문자와 따옴표로 동시에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The reading choice {choice} cannot be “{value}”.</source>
        <translation>읽기 설정 {choice}은(는) “{value}”일 수 없습니다.</translation>
    </message>
    <message>
        <source>Some cells of {file} look like something else than a value or a name; who reads it again has to choose: {choices}.</source>
        <translation>{file}에는 값이나 열 이름이 아닌 것으로 보이는 셀이 있습니다. 다시 읽을 때 다음과 같이 지정하세요: {choices}.</translation>
    </message>
    <message>
        <source>data.types cannot make {value} of the column “{column}”. There are: {known}.</source>
        <translation>data.types에서 열 “{column}”을(를) {value}(으)로 할 수 없습니다. 사용할 수 있는 것: {known}.</translation>
    </message>
    <message>
        <source>The shares for validation ({validation}) and test ({test}) leave nothing to train on. Together they must stay below 1.</source>
        <translation>검증({validation})과 테스트({test})의 비율로는 훈련할 행이 남지 않습니다. 합이 1보다 작아야 합니다.</translation>
    </message>
    <message>
        <source>Row {row} of the split column “{column}” says “{value}”. Write train or 0 for a row to train on, validation or 1 for one held back, test or 2 for one kept for a last test, or set the row aside.</source>
        <translation>분할 열 “{column}”의 {row}행은 “{value}”입니다. 훈련할 행에는 train 또는 0, 검증할 행에는 validation 또는 1, 마지막 테스트에 쓸 행에는 test 또는 2를 쓰거나 그 행을 제외하십시오.</translation>
    </message>
    <message>
        <source>The split column “{column}” holds every row in use back and leaves none to train on. Write train or 0 into some of its rows.</source>
        <translation>분할 열 “{column}”이 사용 중인 행을 모두 따로 두어 훈련할 행이 없습니다. 몇 행에 train 또는 0을 쓰십시오.</translation>
    </message>
    <message>
        <source>The column “{name}” holds texts: a formula needs numbers. Change its type first.</source>
        <translation>열 “{name}”은(는) 텍스트입니다. 수식에는 수가 필요합니다. 먼저 형식을 변경하세요.</translation>
    </message>
    <message>
        <source>“{column}” is computed from “{name}”, which has to hold numbers only. Turn “{column}” into plain values first, or leave “{name}” a column of numbers.</source>
        <translation>“{column}”은(는) “{name}”(으)로 계산되므로 그 열은 수만 담아야 합니다. 먼저 “{column}”을(를) 값으로 남기거나 “{name}”을(를) 수의 열로 두세요.</translation>
    </message>
    <message>
        <source>The columns are computed from one another in a circle: {circle}. Change one of the formulas.</source>
        <translation>열의 계산이 순환합니다: {circle}. 수식 가운데 하나를 바꾸세요.</translation>
    </message>
    <message>
        <source>“{column}” is computed as {formula}: its cells follow those it reads. Change the formula, or choose “Keep the values” in its menu to type into it.</source>
        <translation>“{column}”은(는) {formula}(으)로 계산되는 열입니다. 셀은 읽는 값을 따릅니다. 수식을 바꾸거나, 열 메뉴에서 “값으로 남기기”를 고르면 입력할 수 있습니다.</translation>
    </message>
    <message>
        <source>The writing choice {choice} cannot be “{value}”.</source>
        <translation>쓰기 선택 항목 {choice}에 “{value}”을(를) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>To compare, write ==.</source>
        <translation>비교는 ==로 쓰세요.</translation>
    </message>
    <message>
        <source>Here a comparison is expected, such as x &gt; 3 or missing(x); and, or and not join comparisons.</source>
        <translation>여기에는 x &gt; 3 또는 missing(x) 같은 비교가 필요합니다. and, or, not으로 비교를 연결합니다.</translation>
    </message>
    <message>
        <source>A comparison is no number: join comparisons by and or or, as in x &gt; 0 and x &lt; 1.</source>
        <translation>비교는 숫자가 아닙니다. x &gt; 0 and x &lt; 1처럼 and 또는 or로 비교를 연결하세요.</translation>
    </message>
    <message>
        <source>Comparisons cannot be chained: write 0 &lt; x &lt; 1 as x &gt; 0 and x &lt; 1.</source>
        <translation>비교를 이어서 쓸 수 없습니다. 0 &lt; x &lt; 1은 x &gt; 0 and x &lt; 1로 쓰세요.</translation>
    </message>
    <message>
        <source>A text in quotes can only be compared, as in x == &quot;abc&quot;.</source>
        <translation>따옴표로 묶은 문자열은 x == &quot;abc&quot;처럼 비교에만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Before a text in quotes a comparison is missing, as in x == &quot;abc&quot;.</source>
        <translation>따옴표로 묶은 문자열 앞에 x == &quot;abc&quot; 같은 비교가 없습니다.</translation>
    </message>
    <message>
        <source>{name} asks about one column: write {call}.</source>
        <translation>{name}은(는) 열 하나에 대해 묻습니다. {call}로 쓰세요.</translation>
    </message>
    <message>
        <source>{name} needs a column and a text in quotes: write {call}.</source>
        <translation>{name}에는 열과 따옴표로 묶은 문자열이 필요합니다. {call}로 쓰세요.</translation>
    </message>
    <message>
        <source>The column “{column}” holds texts: compare it with a text, as &quot;abc&quot;.</source>
        <translation>열 “{column}”은(는) 문자열입니다. &quot;abc&quot; 같은 문자열과 비교하세요.</translation>
    </message>
    <message>
        <source>Numbers are compared here: write a number, without quotes.</source>
        <translation>여기서는 숫자를 비교합니다. 따옴표 없이 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>The column “{column}” holds texts: it cannot be computed with.</source>
        <translation>열 “{column}”은(는) 문자열이므로 계산에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>{name} is for texts, and the column “{column}” holds numbers.</source>
        <translation>{name}은(는) 문자열용인데 열 “{column}”은(는) 숫자입니다.</translation>
    </message>
    <message>
        <source>{file} was not saved: a sheet of an Excel file holds {most_rows} rows and {most_columns} columns, the table has {rows} and {columns}. Save it as CSV or Parquet.</source>
        <translation>{file}을(를) 저장하지 못했습니다. Excel 파일의 시트에는 {most_rows}행, {most_columns}열까지 들어가지만 표는 {rows}행, {columns}열입니다. CSV나 Parquet로 저장하세요.</translation>
    </message>
    <message>
        <source>{file} was not saved: row {row} of the column “{column}” has more than {most} characters, which is all that a cell of an Excel file holds. Shorten it, or save the table as CSV or Parquet.</source>
        <translation>{file}을(를) 저장하지 못했습니다. 열 “{column}”의 행 {row}이(가) Excel 파일의 셀에 들어가는 {most}자를 넘습니다. 줄이거나 표를 CSV나 Parquet로 저장하세요.</translation>
    </message>
    <message>
        <source>The column “{column}” has whole numbers beyond {limit}. They are exact in the file; Excel itself rounds them.</source>
        <translation>열 “{column}”에 {limit}을(를) 넘는 정수가 있습니다. 파일에는 정확히 들어 있지만 Excel은 반올림합니다.</translation>
    </message>
    <message>
        <source>The column “{column}” has infinite values. An Excel file has no such numbers; they were written as the text inf.</source>
        <translation>열 “{column}”에 무한대 값이 있습니다. Excel 파일에는 그런 수가 없어 텍스트 inf로 썼습니다.</translation>
    </message>
    <message>
        <source>The target {column} can be scaled or read as its logarithm, but {choice} is for inputs. Take it out of data.prepare.</source>
        <translation>타깃 {column}은(는) 스케일링하거나 로그로 읽을 수 있지만, {choice}은(는) 입력용입니다. data.prepare에서 빼세요.</translation>
    </message>
    <message>
        <source>data.prepare names the column {column}, which the table does not have; the nearest is {nearest}.</source>
        <translation>data.prepare에 있는 열 {column}은(는) 표에 없습니다. 가장 가까운 이름은 {nearest}입니다.</translation>
    </message>
    <message>
        <source>The product of column {column} with itself is its square: set its degree to 2 instead.</source>
        <translation>열 {column}과(와) 자기 자신의 곱은 제곱입니다. 대신 차수를 2로 정하세요.</translation>
    </message>
    <message>
        <source>Column {column} is to be multiplied with {other}, which is no input. Give {other} the role input, or take it out of the interactions.</source>
        <translation>열 {column}에 곱할 {other}은(는) 입력이 아닙니다. {other}에 입력 역할을 지정하거나, 상호작용에서 빼세요.</translation>
    </message>
    <message>
        <source>“{column}” holds texts, between which there is no line. Fill it with the previous or the next value.</source>
        <translation>“{column}”은(는) 텍스트라 직선으로 보간할 수 없습니다. 앞이나 뒤의 값으로 채우세요.</translation>
    </message>
    <message>
        <source>A series begins with two numbers, from which it goes on in equal steps. Type them into the first two selected cells of “{column}”.</source>
        <translation>연속 데이터는 두 수에서 시작해 같은 간격으로 이어집니다. 선택한 “{column}”의 처음 두 셀에 수를 입력하세요.</translation>
    </message>
    <message>
        <source>“{source}” holds texts and “{target}” numbers. Change the type of “{target}” to text first.</source>
        <translation>“{source}”은(는) 텍스트, “{target}”은(는) 수입니다. 먼저 “{target}”의 형식을 텍스트로 변경하세요.</translation>
    </message>
    <message>
        <source>Column {column} is read as categories, which have no {choice}. Choose the most frequent one or a constant for empty cells.</source>
        <translation>열 {column}은(는) 범주로 읽으며, 범주에는 {choice}이(가) 없습니다. 빈 셀에는 최빈값이나 상수를 고르세요.</translation>
    </message>
    <message>
        <source>Empty cells of column {column} are to count as “{value}”, but it holds numbers. Choose a number.</source>
        <translation>열 {column}의 빈 셀을 “{value}”(으)로 보도록 되어 있지만, 이 열은 숫자입니다. 숫자를 고르세요.</translation>
    </message>
    <message>
        <source>Column {column} has no value in the training rows, so nothing can be found that empty cells count as. Choose a constant, or give the column another role.</source>
        <translation>열 {column}은(는) 훈련 행에 값이 없어서 빈 셀을 무엇으로 볼지 구할 수 없습니다. 상수를 고르거나, 열에 다른 역할을 지정하세요.</translation>
    </message>
    <message>
        <source>Column {column} is read as categories, which have no {what}. Read it as a number, or take that choice back.</source>
        <translation>열 {column}은(는) 범주로 읽으며, 범주에는 {what}이(가) 없습니다. 숫자로 읽거나, 그 설정을 취소하세요.</translation>
    </message>
    <message>
        <source>The inputs leave nothing to read: {columns} has one category only, which dummy columns leave out. Give another column the role input.</source>
        <translation>입력에서 읽을 것이 없습니다. {columns}에는 범주가 하나뿐이고, 더미 열은 그것을 뺍니다. 다른 열에 입력 역할을 지정하세요.</translation>
    </message>
    <message>
        <source>The model would read {count} columns, most of them made of {column}; {most} are the limit. Read its categories as numbers (ordinal), or take interactions back.</source>
        <translation>모델이 읽을 열이 {count}개가 되며, 대부분 {column}에서 만들어집니다. 한도는 {most}개입니다. 범주를 번호(ordinal)로 읽거나, 상호작용을 취소하세요.</translation>
    </message>
    <message>
        <source>Column {column} holds text with 1 category: it is read as a column of 0 and 1.</source>
        <translation>열 {column}에는 범주 1개의 텍스트가 들어 있습니다. 0과 1의 열로 읽습니다.</translation>
    </message>
    <message>
        <source>Column {column} holds text with {count} categories: each is read as a column of 0 and 1.</source>
        <translation>열 {column}에는 범주 {count}개의 텍스트가 들어 있습니다. 각각을 0과 1의 열로 읽습니다.</translation>
    </message>
    <message>
        <source>Rows with a category in column {column} that was in no training row when the run began: {count}, the first is row {row}. There it counts as none of the categories, or as missing.</source>
        <translation>열 {column}에 학습을 시작할 때 훈련 행에 없던 범주를 가진 행이 있습니다: {count}개, 첫 번째는 {row}행입니다. 그 행에서는 어느 범주도 아닌 것으로, 또는 결측으로 봅니다.</translation>
    </message>
    <message>
        <source>{feature} is too large for a number in row {row}. Lower the degree, choose log, or set the row aside.</source>
        <translation>{row}행의 {feature}이(가) 너무 커서 숫자로 나타낼 수 없습니다. 차수를 낮추거나, log를 고르거나, 행을 제외하세요.</translation>
    </message>
    <message>
        <source>Some inputs are texts ({columns}): predict from rows of a table instead.</source>
        <translation>텍스트 입력이 있습니다({columns}). 대신 표의 행으로 예측하세요.</translation>
    </message>
    <message>
        <source>There is no column {column}, which the model reads. Add or rename it.</source>
        <translation>모델이 읽는 열 {column}이(가) 없습니다. 추가하거나 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>{file} is an Excel file of the old kind (.xls), or one with a password. Save it as .xlsx without a password in the program it comes from, and open that.</source>
        <translation>{file}은(는) 이전 형식의 Excel 파일(.xls)이거나 암호가 있는 파일입니다. 원래 프로그램에서 암호 없이 .xlsx로 저장한 뒤 그 파일을 여세요.</translation>
    </message>
    <message>
        <source>{file} is a spreadsheet of a kind that is not read here ({kind}). Save it as .xlsx in the program it comes from, and open that.</source>
        <translation>{file}은(는) 여기서 읽지 못하는 형식({kind})의 스프레드시트입니다. 원래 프로그램에서 .xlsx로 저장한 뒤 그 파일을 여세요.</translation>
    </message>
    <message>
        <source>{file} has no columns. Choose a file that has some.</source>
        <translation>{file}에 열이 없습니다. 열이 있는 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{file} would need about {needed} MB of memory; {available} MB are free. Write fewer rows or columns to the file.</source>
        <translation>{file}에는 메모리가 약 {needed} MB 필요하지만 남은 것은 {available} MB입니다. 파일의 행이나 열을 줄이세요.</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} empty texts were taken for missing values.</source>
        <translation>열 “{column}”에서 빈 텍스트 {count}개를 결측값으로 보았습니다.</translation>
    </message>
    <message>
        <source>The column “{column}” holds values of the type {type}, which no table has; they were read as text.</source>
        <translation>열 “{column}”에는 표에 없는 형식 {type}의 값이 있어 텍스트로 읽었습니다.</translation>
    </message>
    <message>
        <source>In the column “{column}”, true and false were read as 1 and 0.</source>
        <translation>열 “{column}”에서 true와 false를 1과 0으로 읽었습니다.</translation>
    </message>
    <message>
        <source>The column “{column}” is kept as text, because numbers would lose digits of it.</source>
        <translation>열 “{column}”은(는) 수로 바꾸면 자릿수를 잃으므로 텍스트로 두었습니다.</translation>
    </message>
    <message>
        <source>The times of the column “{column}” were read as days: 0.5 is 12 hours.</source>
        <translation>열 “{column}”의 시간을 일수로 읽었습니다. 0.5는 12시간입니다.</translation>
    </message>
    <message>
        <source>The regular expression {text} cannot be read: {reason}. Correct it, or look for plain text.</source>
        <translation>정규식 {text}을(를) 읽을 수 없습니다: {reason}. 고치거나 일반 텍스트로 찾으세요.</translation>
    </message>
    <message>
        <source>Looking for the regular expression {text} takes too long and was stopped. Avoid repetitions within repetitions, such as (a+)+.</source>
        <translation>정규식 {text}을(를) 찾는 데 너무 오래 걸려 중지했습니다. (a+)+처럼 반복 안의 반복은 피하세요.</translation>
    </message>
    <message>
        <source>The times of the column “{column}” were read as parts of a day: 0.5 is 12:00.</source>
        <translation>열 “{column}”의 시각을 하루에 대한 비율로 읽었습니다. 0.5는 12:00입니다.</translation>
    </message>
    <message>
        <source>In the column “{column}”, 1 cell holds an error instead of a value and was left empty: “{cell}” in row {row}.</source>
        <translation>열 “{column}”에서 셀 1개가 값 대신 오류를 담고 있어 비워 두었습니다: {row}행의 “{cell}”.</translation>
    </message>
    <message>
        <source>In the column “{column}”, {count} cells hold an error instead of a value and were left empty, the first “{cell}” in row {row}.</source>
        <translation>열 “{column}”에서 셀 {count}개가 값 대신 오류를 담고 있어 비워 두었습니다. 처음은 행 {row}의 “{cell}”입니다.</translation>
    </message>
    <message>
        <source>In the column “{column}”, TRUE or FALSE was read as 1 or 0 (1 cell).</source>
        <translation>열 “{column}”에서 TRUE 또는 FALSE를 1 또는 0으로 읽었습니다(셀 1개).</translation>
    </message>
    <message>
        <source>In the column “{column}”, TRUE and FALSE were read as 1 and 0 ({count} cells).</source>
        <translation>열 “{column}”에서 TRUE와 FALSE를 1과 0으로 읽었습니다(셀 {count}개).</translation>
    </message>
    <message>
        <source>{file} would need about {needed} MB of memory once it is unpacked; {available} MB are free. Save the sheet as CSV and open that.</source>
        <translation>{file}을(를) 풀려면 메모리가 약 {needed} MB 필요하지만 남은 것은 {available} MB입니다. 시트를 CSV로 저장하고 그 파일을 여세요.</translation>
    </message>
    <message>
        <source>{file} is damaged, or not the kind of file that it seems to be. Open it in the program it comes from, save it again, or save its table as CSV.</source>
        <translation>{file}이(가) 손상되었거나 보이는 것과 다른 종류의 파일입니다. 원래 프로그램에서 열어 다시 저장하거나 표를 CSV로 저장하세요.</translation>
    </message>
    <message>
        <source>{file} has no sheet named “{sheet}”. Its sheets are: {sheets}.</source>
        <translation>{file}에 “{sheet}”라는 시트가 없습니다. 있는 시트: {sheets}.</translation>
    </message>
    <message>
        <source>{file} has no cells with values. Choose another file.</source>
        <translation>{file}에는 값이 있는 셀이 없습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>{file} has {count} sheets: “{sheet}” was read, not {others}.</source>
        <translation>{file}에는 시트가 {count}개 있습니다. “{sheet}”을(를) 읽었고 {others}은(는) 읽지 않았습니다.</translation>
    </message>
    <message>
        <source>{file}: 1 column without name and values was left out.</source>
        <translation>{file}: 이름도 값도 없는 열 1개를 뺐습니다.</translation>
    </message>
    <message>
        <source>{file}: {count} columns without name and values were left out.</source>
        <translation>{file}: 이름도 값도 없는 열 {count}개를 뺐습니다.</translation>
    </message>
    <message>
        <source>{file}: 1 empty row between the others was left out.</source>
        <translation>{file}: 중간에 있는 빈 행 1개를 뺐습니다.</translation>
    </message>
    <message>
        <source>{file}: {count} empty rows between the others were left out.</source>
        <translation>{file}: 중간에 있는 빈 행 {count}개를 뺐습니다.</translation>
    </message>
    <message>
        <source>{file} has {count} merged cells. The value of each was taken for its first cell; the others were left empty.</source>
        <translation>{file}에는 병합된 셀이 {count}개 있습니다. 값은 각각 첫 셀의 것으로 하고 나머지는 비워 두었습니다.</translation>
    </message>
    <message>
        <source>{file}: {count} formulas have no value in the file and were left empty. Open it in a spreadsheet program and save it again, and they will have.</source>
        <translation>{file}: 수식 {count}개는 파일에 값이 없어 비워 두었습니다. 스프레드시트 프로그램에서 열어 다시 저장하면 값이 들어갑니다.</translation>
    </message>
    <message>
        <source>The column “{column}” shows percentages; its numbers were read: 0.05 for 5 %.</source>
        <translation>열 “{column}”은(는) 백분율로 표시됩니다. 표시가 아니라 수를 읽었습니다. 5 %는 0.05입니다.</translation>
    </message>
    <message>
        <source>{file} has more cells than fit into memory. Save the sheet as CSV and open that.</source>
        <translation>{file}의 셀이 메모리에 다 들어가지 않습니다. 시트를 CSV로 저장하고 그 파일을 여세요.</translation>
    </message>
    <message>
        <source>Column {column} is read as categories, but a formula reads numbers. Give it another role, or choose another model (model.kind).</source>
        <translation>열 {column}은(는) 범주로 읽지만, 수식은 숫자를 읽습니다. 다른 역할을 지정하거나, 다른 모델(model.kind)을 고르세요.</translation>
    </message>
    <message>
        <source>In a formula the name {column} stands for the column itself: logarithms, powers and products are written in the formula. Take {choice} out of data.prepare.{column}; scaling and empty cells may stay.</source>
        <translation>수식에서 이름 {column}은(는) 열 자체를 뜻합니다. 로그, 거듭제곱, 곱은 수식에 씁니다. data.prepare.{column}에서 {choice}을(를) 빼세요. 스케일링과 빈 셀 설정은 그대로 두어도 됩니다.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy cells in a spreadsheet, or lines of a table.</source>
        <translation>클립보드에 텍스트가 없습니다. 스프레드시트의 셀이나 표의 줄을 복사하세요.</translation>
    </message>
    <message>
        <source>One table is open at a time: {file} was opened; the others ({count}) are under File &gt; Open recent.</source>
        <translation>한 번에 표 하나만 열 수 있습니다. {file}을(를) 열었습니다. 나머지 {count}개는 파일 &gt; 최근 파일 열기에 있습니다.</translation>
    </message>
    <message>
        <source>{file} needs the package {package}, which is not installed. Install it with {command} and start Stepfit again, or use CSV.</source>
        <translation>{file}에는 패키지 {package}이(가) 필요하지만 설치되어 있지 않습니다. {command}(으)로 설치하고 Stepfit을 다시 시작하거나 CSV를 사용하세요.</translation>
    </message>
    <message>
        <source>“{what}” was stopped, because rows or columns came or went meanwhile. Select the cells again and repeat it.</source>
        <translation>그사이 행이나 열이 늘거나 줄어 “{what}”을(를) 중지했습니다. 셀을 다시 선택하고 다시 하세요.</translation>
    </message>
    <message>
        <source>What they were computed from is gone; these columns keep their values and are no longer computed: {columns}.</source>
        <translation>계산에 쓰던 열이 없어져 다음 열은 값으로 남고 더는 계산되지 않습니다: {columns}.</translation>
    </message>
    <message>
        <source>No value is missing in the selected cells. Select cells that are empty.</source>
        <translation>선택한 셀에 결측값이 없습니다. 빈 셀을 선택하세요.</translation>
    </message>
    <message>
        <source>Cells that are still empty, because there is no value on that side of them: {count}.</source>
        <translation>그쪽에 값이 없어 비어 있는 셀: {count}개.</translation>
    </message>
    <message>
        <source>The selected columns hold plain values already: none of them is computed.</source>
        <translation>선택한 열은 이미 값만 있습니다. 계산 열이 없습니다.</translation>
    </message>
    <message>
        <source>Replaced in cells: {count}.</source>
        <translation>바꾼 셀: {count}개.</translation>
    </message>
    <message>
        <source>The name of the column “{column}”: “{character}” ({code})</source>
        <translation>열 이름 “{column}”: “{character}” ({code})</translation>
    </message>
    <message>
        <source>Column “{column}”, row {row}: “{character}” ({code})</source>
        <translation>열 “{column}”, 행 {row}: “{character}” ({code})</translation>
    </message>
    <message>
        <source>{file} has no column {columns}, which the model reads. Add or rename columns there; other columns, and their order, do not matter.</source>
        <translation>{file}에 모델이 읽는 열 {columns}이(가) 없습니다. 열을 추가하거나 이름을 바꾸십시오. 다른 열과 열의 순서는 상관없습니다.</translation>
    </message>
    <message>
        <source>{file} has not all the columns that the model reads. Missing are: {columns}. Add or rename columns there; other columns, and their order, do not matter.</source>
        <translation>{file}에 모델이 읽는 열이 모두 있지는 않습니다. 없는 열: {columns}. 열을 추가하거나 이름을 바꾸십시오. 다른 열과 열의 순서는 상관없습니다.</translation>
    </message>
    <message>
        <source>Rows without a prediction: {count}, the first is row {row}. {reason}</source>
        <translation>예측이 없는 행: {count}개, 첫 번째는 {row}행입니다. {reason}</translation>
    </message>
    <message>
        <source>{column}: “{typed}” counts as “{known}”, without the spaces around it.</source>
        <translation>{column}: “{typed}”은(는) 앞뒤 공백을 빼고 “{known}”(으)로 봅니다.</translation>
    </message>
    <message>
        <source>{column} is empty and counts as {value}.</source>
        <translation>{column}은(는) 비어 있어 {value}(으)로 봅니다.</translation>
    </message>
    <message>
        <source>{column}: no training row has “{value}”. It counts as none of the categories.</source>
        <translation>{column}: 훈련 행에 “{value}”이(가) 없습니다. 어느 범주도 아닌 것으로 봅니다.</translation>
    </message>
    <message>
        <source>{column}: no training row has “{value}”. It counts as {known}.</source>
        <translation>{column}: 훈련 행에 “{value}”이(가) 없습니다. {known}(으)로 봅니다.</translation>
    </message>
    <message>
        <source>The table has no column {column} any more. Choose another one.</source>
        <translation>열 {column}은(는) 더 이상 표에 없습니다. 다른 열을 고르세요.</translation>
    </message>
    <message>
        <source>{file} has {rows} rows only; of one in {one_in}, none is left. Choose a smaller number.</source>
        <translation>{file}에는 {rows}개의 행밖에 없어 {one_in}개마다 한 행을 고르면 남는 행이 없습니다. 더 작은 수를 고르세요.</translation>
    </message>
    <message>
        <source>{file}: a sample was drawn, {drawn} of {rows} rows: one of each {one_in}.</source>
        <translation>{file}: 표본을 추출했습니다. {rows}개 행 중 {drawn}개({one_in}개마다 한 행)입니다.</translation>
    </message>
    <message>
        <source>{file} needs about {needed} of memory, and {available} are free. Close other programs, or read a sample of its rows: one in {one_in} fits (data.one_in, --one-in {one_in}).</source>
        <translation>{file}을(를) 읽으려면 메모리가 약 {needed} 필요하지만 {available}만 남아 있습니다. 다른 프로그램을 닫거나 행의 표본을 읽으세요. {one_in}개마다 한 행이면 들어갑니다(data.one_in, --one-in {one_in}).</translation>
    </message>
    <message>
        <source>A sweep goes over SECTION.KEY=VALUES, as in optimizer.learning_rate=1e-4..1:log:64 or training.seed=0..31, not over {text}.</source>
        <translation>스윕 대상은 SECTION.KEY=VALUES 형식으로 지정합니다(예: optimizer.learning_rate=1e-4..1:log:64, training.seed=0..31). {text}은(는) 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>A sweep cannot go over {key}: its runs share one table. Of the section data it can go over {known}.</source>
        <translation>스윕에서는 {key}을(를) 바꿀 수 없습니다. 모든 실행이 하나의 표를 공유하기 때문입니다. data 섹션에서 바꿀 수 있는 것은 {known}입니다.</translation>
    </message>
    <message>
        <source>{key} has the value {value} twice in the sweep: name it once.</source>
        <translation>스윕의 {key}에 값 {value}이(가) 두 번 있습니다. 한 번만 지정하세요.</translation>
    </message>
    <message>
        <source>{key} = {text}: equal ratios need both ends above 0. Choose others, or linear for log.</source>
        <translation>{key} = {text}: 같은 비율의 범위에서는 양 끝이 0보다 커야 합니다. 다른 값을 고르거나 log 대신 linear를 지정하세요.</translation>
    </message>
    <message>
        <source>{key} = {text} is no list of values and no range. Write values as 0,0.5,0.9, whole numbers as 0..31, other numbers with how many there are to be: 1e-4..1:log:64 or 0..1:linear:11.</source>
        <translation>{key} = {text}은(는) 값 목록도 범위도 아닙니다. 값은 0,0.5,0.9, 정수 범위는 0..31, 그 밖의 수의 범위는 개수를 붙여 1e-4..1:log:64 또는 0..1:linear:11처럼 쓰세요.</translation>
    </message>
    <message>
        <source>A sweep needs at least one setting to go over.</source>
        <translation>스윕에는 바꿀 설정이 적어도 하나 필요합니다.</translation>
    </message>
    <message>
        <source>The sweep goes over {key} twice: name it once.</source>
        <translation>스윕에 {key}이(가) 두 번 있습니다. 한 번만 지정하세요.</translation>
    </message>
    <message>
        <source>A sweep cannot go over data.seed of generated data: its runs share one table.</source>
        <translation>생성한 데이터의 data.seed는 스윕에서 바꿀 수 없습니다. 모든 실행이 하나의 표를 공유하기 때문입니다.</translation>
    </message>
    <message>
        <source>The sweep has {count} runs; there may be {most} at most. Choose fewer values.</source>
        <translation>스윕의 실행이 {count}개입니다. 최대 {most}개까지 가능합니다. 값을 줄이세요.</translation>
    </message>
    <message>
        <source>The runs of a sweep need an end: set training.epochs to more than 0.</source>
        <translation>스윕의 실행에는 끝이 필요합니다. training.epochs를 0보다 크게 설정하세요.</translation>
    </message>
    <message>
        <source>The process of this run ended unexpectedly (exit code {code}). There may not have been enough memory: choose a smaller model or batch.</source>
        <translation>이 실행의 프로세스가 예기치 않게 종료되었습니다(종료 코드 {code}). 메모리가 부족했을 수 있습니다. 모델이나 배치를 줄이세요.</translation>
    </message>
    <message>
        <source>What the model makes of it is not a finite number: the values, or the model&apos;s parameters, are too large.</source>
        <translation>모델의 출력이 유한한 수가 아닙니다. 값이나 모델의 매개변수가 너무 큽니다.</translation>
    </message>
    <message>
        <source>There is no direction of steepest descent here: the gradient is 0 or not finite. Choose other directions.</source>
        <translation>여기에는 최급강하 방향이 없습니다. 기울기가 0이거나 유한한 수가 아닙니다. 다른 방향을 선택하세요.</translation>
    </message>
    <message>
        <source>The run has hardly moved yet, so its path has no main directions: take some steps, or choose other directions.</source>
        <translation>아직 거의 움직이지 않아 경로에 주방향이 없습니다. 몇 스텝 진행하거나 다른 방향을 선택하세요.</translation>
    </message>
    <message>
        <source>The model of this run has no number {index} in {name}: it was another model when that was typed. Choose the unit again.</source>
        <translation>이 실행의 모델에서 {name}에는 {index}번째 숫자가 없습니다. 입력할 때는 다른 모델이었습니다. 유닛을 다시 선택하십시오.</translation>
    </message>
    <message>
        <source>{name} cannot become {value}: type a number between {low} and {high}.</source>
        <translation>{name}은(는) {value}이(가) 될 수 없습니다. {low}에서 {high} 사이의 숫자를 입력하십시오.</translation>
    </message>
    <message>
        <source>The run has begun anew since {name} was typed, so nothing was changed: type it again where you want it.</source>
        <translation>{name}을(를) 입력한 뒤 실행이 새로 시작되어 아무것도 바꾸지 않았습니다. 필요하면 다시 입력하십시오.</translation>
    </message>
    <message>
        <source>A network with hidden layers has many valleys, and which is the deepest cannot be found for certain. The optimum is worked out for linear, polynomial and formula models.</source>
        <translation>은닉층이 있는 신경망의 손실에는 골짜기가 많아, 어느 것이 가장 깊은지 확실히 알 수 없습니다. 최적해는 선형, 다항식, 수식 모델에서 구합니다.</translation>
    </message>
    <message>
        <source>The sum of the outputs has no optimum: it can be made smaller without end.</source>
        <translation>출력의 합에는 최적해가 없습니다. 끝없이 작아질 수 있습니다.</translation>
    </message>
    <message>
        <source>Absolute values have a kink at 0, where derivatives fail: for mean absolute error and for an L1 penalty no optimum is worked out. Choose a squared, Huber or cross-entropy loss without L1.</source>
        <translation>절댓값은 0에서 꺾여 미분할 수 없습니다. 평균 절대 오차와 L1 벌점에서는 최적해를 구하지 않습니다. L1 없이 제곱, Huber, 교차 엔트로피 손실 중 하나를 고르세요.</translation>
    </message>
    <message>
        <source>The model has {count} parameters for each target; the optimum is worked out for up to {most}.</source>
        <translation>이 모델에는 타깃마다 매개변수가 {count}개 있습니다. 최적해는 {most}개까지 구합니다.</translation>
    </message>
    <message>
        <source>Standard errors are taken from the curvature of the loss at the optimum, which is right for many rows.</source>
        <translation>표준 오차는 최적해에서의 손실 곡률로 구합니다. 행이 많을 때 맞는 값입니다.</translation>
    </message>
    <message>
        <source>Standard errors are worked out for squared losses and cross-entropies alone.</source>
        <translation>표준 오차는 제곱 손실과 교차 엔트로피에서만 구합니다.</translation>
    </message>
    <message>
        <source>The search did not come to rest in {steps} steps: the loss may fall without end, or the optimum may lie in a long, flat valley.</source>
        <translation>탐색이 {steps}단계 안에 수렴하지 않았습니다. 손실이 끝없이 내려가거나, 최적해가 길고 평평한 골짜기에 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>These lie on a bound, so that they have no standard error: {names}.</source>
        <translation>다음 매개변수는 범위의 끝에 있어 표준 오차가 없습니다: {names}.</translation>
    </message>
    <message>
        <source>The inputs tell classes of the training rows apart without an error, so the loss goes on falling while the parameters grow: there is no finite optimum. An L2 penalty (loss.l2) makes one.</source>
        <translation>입력만으로 훈련 행의 클래스를 오류 없이 나눌 수 있어, 매개변수가 커질수록 손실이 계속 내려가며 유한한 최적해가 없습니다. L2 벌점(loss.l2)을 주면 최적해가 생깁니다.</translation>
    </message>
    <message>
        <source>The L2 penalty draws the parameters towards 0: standard errors say how far chance moves them, but there are no tests, intervals, likelihood or AIC.</source>
        <translation>L2 벌점이 매개변수를 0 쪽으로 당깁니다. 표준 오차는 우연히 움직이는 크기를 나타내지만, 검정, 구간, 우도, AIC는 없습니다.</translation>
    </message>
    <message>
        <source>Standard errors and intervals assume that rows are independent, and that a weight counts rows that are the same.</source>
        <translation>표준 오차와 구간은 행이 서로 독립이고, 가중치가 같은 행의 수를 뜻한다고 가정합니다.</translation>
    </message>
    <message>
        <source>Standard errors and intervals assume that rows are independent.</source>
        <translation>표준 오차와 구간은 행이 서로 독립이라고 가정합니다.</translation>
    </message>
    <message>
        <source>There are no more rows ({rows}) than parameters: the fit has no residuals to estimate errors from.</source>
        <translation>행 수({rows})가 매개변수 수보다 많지 않아, 오차를 추정할 잔차가 없습니다.</translation>
    </message>
    <message>
        <source>Standard errors, intervals and bands assume residuals that are independent and normal, with variances in proportion to 1 / weight.</source>
        <translation>표준 오차, 구간, 띠는 잔차가 서로 독립이고 정규분포를 따르며, 분산이 1 / 가중치에 비례한다고 가정합니다.</translation>
    </message>
    <message>
        <source>Standard errors, intervals and bands assume residuals that are independent and normal, all with the same variance.</source>
        <translation>표준 오차, 구간, 띠는 잔차가 서로 독립이고 분산이 같은 정규분포를 따른다고 가정합니다.</translation>
    </message>
    <message>
        <source>The rows cannot tell these apart: {groups}. Of all values that are as good the shortest are shown.</source>
        <translation>다음은 이 행들로는 구별할 수 없습니다: {groups}. 똑같이 좋은 값 가운데 길이가 가장 짧은 것을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Weight decay draws the run away from this optimum, which is that of loss and penalty alone.</source>
        <translation>가중치 감쇠 때문에 실행은 이 최적해에서 벗어난 곳으로 향합니다. 최적해는 손실과 벌점만으로 구한 것입니다.</translation>
    </message>
    <message>
        <source>The model has no constant: R² compares it with 0, not with the mean.</source>
        <translation>모델에 상수항이 없어, R²는 평균이 아니라 0과 비교한 값입니다.</translation>
    </message>
    <message>
        <source>The model has {count} parameters; the optimum is searched for with up to {most}.</source>
        <translation>이 모델에는 매개변수가 {count}개 있습니다. 최적해는 {most}개까지 찾습니다.</translation>
    </message>
    <message>
        <source>The loss is no number at any of the starts, so that no optimum can be searched for.</source>
        <translation>어느 시작값에서도 손실이 숫자가 되지 않아 최적해를 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>In float32 the parameters come out to three or four digits: half of what it holds. float64 (training.dtype) gives eight and more.</source>
        <translation>float32에서는 매개변수가 float32 자릿수의 절반인 3~4자리까지만 정해집니다. float64(training.dtype)에서는 8자리 이상이 됩니다.</translation>
    </message>
    <message>
        <source>This optimizer needs all rows in every step, but a batch has {batch}: other rows would be another loss. Set training.batch_size to 0, or choose another optimizer (optimizer.kind).</source>
        <translation>이 옵티마이저는 매 스텝에 모든 행이 필요하지만 한 배치가 {batch}행입니다. 행이 바뀌면 손실도 달라집니다. training.batch_size를 0으로 하거나 다른 옵티마이저(optimizer.kind)를 고르세요.</translation>
    </message>
    <message>
        <source>This optimizer compares losses within a step, but with dropout {dropout} the loss is drawn anew each time. Set model.dropout to 0, or choose another optimizer (optimizer.kind).</source>
        <translation>이 옵티마이저는 한 스텝 안에서 손실을 비교하지만 드롭아웃 {dropout}에서는 손실이 매번 새로 뽑힙니다. model.dropout을 0으로 하거나 다른 옵티마이저(optimizer.kind)를 고르세요.</translation>
    </message>
    <message>
        <source>This optimizer needs the gradients of its own step, but training.zero_grad is off, so they add up. Switch it on, or choose another optimizer (optimizer.kind).</source>
        <translation>이 옵티마이저는 그 스텝만의 기울기가 필요하지만 training.zero_grad가 꺼져 있어 기울기가 더해집니다. 켜거나 다른 옵티마이저(optimizer.kind)를 고르세요.</translation>
    </message>
    <message>
        <source>Levenberg-Marquardt makes sums of squares small; the loss {loss} is none. Choose the optimizer lbfgs (optimizer.kind), which takes any loss, or one of the losses {losses}.</source>
        <translation>레벤버그-마쿼트는 제곱합을 작게 하는 방법이지만 손실 {loss}은(는) 제곱합이 아닙니다. 어떤 손실에도 쓸 수 있는 옵티마이저 lbfgs(optimizer.kind)나 손실 {losses} 중 하나를 고르세요.</translation>
    </message>
    <message>
        <source>Levenberg-Marquardt makes sums of squares small; the penalty loss.l1 is none. Choose the optimizer lbfgs (optimizer.kind), or use loss.l2 instead.</source>
        <translation>레벤버그-마쿼트는 제곱합을 작게 하는 방법이지만 정규화 loss.l1은 제곱합이 아닙니다. 옵티마이저 lbfgs(optimizer.kind)를 고르거나 대신 loss.l2를 쓰세요.</translation>
    </message>
    <message>
        <source>Levenberg-Marquardt is for up to {most} parameters, but the model has {parameters}. Choose the optimizer lbfgs (optimizer.kind), or a smaller model.</source>
        <translation>레벤버그-마쿼트는 매개변수 {most}개까지이지만 모델에는 {parameters}개가 있습니다. 옵티마이저 lbfgs(optimizer.kind)나 더 작은 모델을 고르세요.</translation>
    </message>
    <message>
        <source>The Jacobian of {rows} rows by {parameters} parameters is too large for Levenberg-Marquardt. Choose the optimizer lbfgs (optimizer.kind), or fewer rows.</source>
        <translation>{rows}행 × 매개변수 {parameters}개의 야코비 행렬은 레벤버그-마쿼트에 너무 큽니다. 옵티마이저 lbfgs(optimizer.kind)를 고르거나 행을 줄이세요.</translation>
    </message>
    <message>
        <source>Stopped: a derivative by {name} is not a finite number, though the loss is one. Choose other start values or bounds (model.start_values, model.lower_bounds), and reset.</source>
        <translation>멈췄습니다. 손실은 유한한 수이지만 {name}에 대한 미분이 유한한 수가 아닙니다. 다른 초깃값이나 경계(model.start_values, model.lower_bounds)를 고르고 초기화하세요.</translation>
    </message>
    <message>
        <source>backward() adds to the gradients that are there. Without zero_grad each step goes along the sum of all gradients so far: like a ball without friction, it does not stop at the lowest point.</source>
        <translation>backward()는 이미 있는 기울기에 새 기울기를 더합니다. zero_grad가 없으면 각 스텝은 지금까지의 모든 기울기를 더한 방향으로 나아갑니다. 마찰이 없는 공처럼 가장 낮은 점에서 멈추지 않습니다.</translation>
    </message>
    <message>
        <source>The gradients are not cleared: those of {steps:,} steps have added up. The loss was down at {low:.3g} and rose to {high:.3g} again.</source>
        <translation>기울기가 지워지지 않습니다. {steps:,}스텝의 기울기가 쌓였습니다. 손실이 {low:.3g}까지 내려갔다가 다시 {high:.3g}까지 올랐습니다.</translation>
    </message>
    <message>
        <source>Each step goes in the direction in which the loss falls, but past the lowest point and up the other side. A smaller learning rate makes the steps shorter. Of small batches some of the swinging is chance, which is why the loss over all training rows is what counts here.</source>
        <translation>각 스텝은 손실이 줄어드는 방향으로 가지만 가장 낮은 점을 지나쳐 반대편으로 올라갑니다. 학습률을 줄이면 보폭이 짧아집니다. 작은 배치에서는 흔들림의 일부가 우연이므로 여기서는 훈련 행 전체의 손실로 판단합니다.</translation>
    </message>
    <message>
        <source>The loss oscillates: it rose in {rises} of the last {window} steps and swings by {swing:.3g} around {level:.3g} without getting lower.</source>
        <translation>손실이 진동합니다. 최근 {window}스텝 중 {rises}스텝에서 올랐고, {level:.3g} 주위에서 {swing:.3g}의 폭으로 흔들리며 내려가지 않습니다.</translation>
    </message>
    <message>
        <source>The loss oscillates: over all training rows it was {best:.3g} at best, and lay between {low:.3g} and {high:.3g} in the last {count} evaluations.</source>
        <translation>손실이 진동합니다. 훈련 행 전체의 손실은 가장 좋을 때 {best:.3g}였지만 최근 {count}번의 평가에서는 {low:.3g}에서 {high:.3g} 사이였습니다.</translation>
    </message>
    <message>
        <source>From some step on the model learns what is true of the training rows only: their noise. It will do worse on rows that it has not seen. The parameters of the best step are the better model; weight decay, a smaller model or more rows make the gap smaller.</source>
        <translation>어느 스텝부터는 훈련 행에만 맞는 것, 곧 잡음을 학습합니다. 본 적이 없는 행에서는 예측이 나빠집니다. 가장 좋은 스텝의 매개변수가 더 나은 모델입니다. 가중치 감쇠, 더 작은 모델, 더 많은 행이 차이를 줄입니다.</translation>
    </message>
    <message>
        <source>Overfitting: the validation loss was {low:.3g} at step {best:,} and is {now:.3g} now, while the training loss fell from {before:.3g} to {after:.3g}.</source>
        <translation>과적합입니다. 검증 손실은 스텝 {best:,}에서 {low:.3g}였지만 지금은 {now:.3g}입니다. 그동안 훈련 손실은 {before:.3g}에서 {after:.3g}로 내려갔습니다.</translation>
    </message>
    <message>
        <source>The network gives about the same for every row, and around such a place the loss is nearly flat: the gradients that reach the first layers are tiny, most of all through several layers of sigmoid. Adam takes longer steps where gradients are small; tanh passes on more of them. If the targets have nothing to do with the inputs, this is as good as it gets.</source>
        <translation>네트워크가 모든 행에 거의 같은 값을 내고, 이런 곳에서는 손실이 거의 평평합니다. 앞쪽 층에 닿는 기울기가 아주 작으며, sigmoid 층을 여러 번 지나면 특히 그렇습니다. Adam은 기울기가 작은 곳에서 보폭을 키우고 tanh는 기울기를 더 많이 전달합니다. 타깃이 입력과 관계가 없다면 더 좋아질 수 없습니다.</translation>
    </message>
    <message>
        <source>The loss stands still: for {steps:,} steps it has been {loss:.3g}, and a prediction that is the same for every row has {baseline:.3g}.</source>
        <translation>손실이 멈춰 있습니다. {steps:,}스텝 동안 {loss:.3g}입니다. 모든 행에 같은 값을 내는 예측의 손실도 {baseline:.3g}입니다.</translation>
    </message>
    <message>
        <source>Above a certain learning rate each step makes the error larger than it was, until the numbers overflow. The limit is twice the inverse of the largest curvature of the loss, which large inputs make large.</source>
        <translation>학습률이 어떤 한계를 넘으면 스텝마다 오차가 커져 결국 수가 넘칩니다. 한계는 손실의 가장 큰 곡률의 역수의 2배이며, 입력이 크면 곡률도 커집니다.</translation>
    </message>
    <message>
        <source>The loss is rising: it was {low:.3g} at step {step:,} and is {now:.3g} now. The learning rate, {rate:.3g}, is too high.</source>
        <translation>손실이 오르고 있습니다. 스텝 {step:,}에서 {low:.3g}였는데 지금은 {now:.3g}입니다. 학습률 {rate:.3g}은(는) 너무 높습니다.</translation>
    </message>
    <message>
        <source>With a fitting learning rate the loss falls fast at first and ever slower then. Where it falls evenly from the start, hundreds of steps have not used up even the steepest part: longer steps would do the same in fewer.</source>
        <translation>알맞은 학습률이면 손실은 처음에 빠르게 내려가고 점점 느려집니다. 처음부터 고르게 내려간다면 수백 스텝으로도 가장 가파른 곳을 다 내려가지 못한 것입니다. 보폭을 키우면 더 적은 스텝으로 같은 일을 합니다.</translation>
    </message>
    <message>
        <source>The learning rate, {rate:.3g}, is low: in {steps:,} steps the loss has fallen by {percent:.2g} %, evenly; to halve it would take about {halving:,.0f}.</source>
        <translation>학습률 {rate:.3g}은(는) 낮습니다. {steps:,}스텝 동안 손실이 고르게 {percent:.2g} % 내려갔을 뿐이며, 절반이 되려면 약 {halving:,.0f}스텝이 걸립니다.</translation>
    </message>
    <message>
        <source>A ReLU gives 0, and passes no gradient on, wherever its sum is negative. If that is so for every row, its weights never change again: the unit is dead. Leaky ReLU passes a little on for negative sums. Too high a rate, large inputs or a very negative bias bring it about.</source>
        <translation>ReLU는 합이 음수인 곳에서 0을 내고 기울기를 전달하지 않습니다. 모든 행에서 그러면 가중치가 다시는 바뀌지 않는 죽은 유닛이 됩니다. Leaky ReLU는 합이 음수일 때도 조금 전달합니다. 너무 높은 학습률, 큰 입력, 아주 작은(음의) 편향이 원인입니다.</translation>
    </message>
    <message>
        <source>Far from 0 sigmoid and tanh are flat: a unit whose sum is large for every row passes almost no gradient on, and hardly changes. Large inputs or large start values bring it about.</source>
        <translation>sigmoid와 tanh는 0에서 멀면 평평합니다. 모든 행에서 합이 큰 유닛은 기울기를 거의 전달하지 않아 거의 바뀌지 않습니다. 큰 입력이나 큰 시작값이 원인입니다.</translation>
    </message>
    <message>
        <source>{stuck} of {units} units of hidden layer {layer} are dead: they give 0 for all training rows and learn nothing.</source>
        <translation>은닉층 {layer}의 유닛 {units}개 중 {stuck}개가 죽었습니다. 모든 훈련 행에서 0을 내고 아무것도 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>{stuck} of {units} units of hidden layer {layer} are saturated: they give the same for all training rows and learn hardly anything.</source>
        <translation>은닉층 {layer}의 유닛 {units}개 중 {stuck}개가 포화되었습니다. 모든 훈련 행에서 같은 값을 내고 거의 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>The learning rate must be small enough for the weight of the largest input, and is then far too small for the weights of the others and the bias: with the square of the ratio of their sizes. Standardizing gives all inputs the mean 0 and the deviation 1.</source>
        <translation>학습률은 가장 큰 입력의 가중치에 맞춰 작아야 하는데, 그러면 다른 가중치와 편향에는 너무 작습니다. 크기 비의 제곱만큼 차이가 납니다. 표준화하면 모든 입력의 평균이 0, 표준편차가 1이 됩니다.</translation>
    </message>
    <message>
        <source>The inputs are not scaled: {name} has a size of about {size:.3g}, {times:,.0f} times that of the smallest input or the bias, so no learning rate suits them all.</source>
        <translation>입력의 크기가 고르지 않습니다. {name}의 크기는 약 {size:.3g}로 가장 작은 입력이나 편향의 {times:,.0f}배여서 모두에 맞는 학습률이 없습니다.</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>드라이브</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>QuantileView</name>
    <message>
        <source>quantile of a normal distribution</source>
        <translation>정규분포의 분위수</translation>
    </message>
    <message>
        <source>target − prediction</source>
        <translation>타깃 − 예측</translation>
    </message>
    <message>
        <source>quantile {x}   residual {y}</source>
        <translation>분위수 {x}   잔차 {y}</translation>
    </message>
</context>
<context>
    <name>RawView</name>
    <message>
        <source>Raw lines of the file</source>
        <translation>파일의 원본 줄</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Save or copy this picture and its figures</source>
        <translation>이 그림과 수치를 저장하거나 복사</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>PNG로 저장(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as PNG, &amp;double size…</source>
        <translation>두 배 크기의 PNG로 저장(&amp;D)…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>SVG로 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>그림 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Pictures in &amp;light colours</source>
        <translation>밝은 색으로 그림 만들기(&amp;L)</translation>
    </message>
    <message>
        <source>Save &amp;figures</source>
        <translation>수치 저장(&amp;F)</translation>
    </message>
    <message>
        <source>Copy f&amp;igures</source>
        <translation>수치 복사(&amp;I)</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Checked</source>
        <translation>확인 결과</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>Standardize and reset</source>
        <translation>표준화하고 초기화</translation>
    </message>
    <message>
        <source>Divide the rate by 10 and reset</source>
        <translation>학습률을 1/10로 줄이고 초기화</translation>
    </message>
    <message>
        <source>Set these rows aside</source>
        <translation>이 행들을 제외</translation>
    </message>
    <message>
        <source>Use Stepfit&apos;s own step and reset</source>
        <translation>Stepfit 기본으로 되돌리고 초기화</translation>
    </message>
    <message>
        <source>Predict numbers and reset</source>
        <translation>숫자를 예측하고 초기화</translation>
    </message>
    <message>
        <source>Forget these choices</source>
        <translation>이 설정 버리기</translation>
    </message>
    <message>
        <source>Take these products back</source>
        <translation>이 곱 취소</translation>
    </message>
    <message>
        <source>Take these choices back</source>
        <translation>이 설정 취소</translation>
    </message>
    <message>
        <source>Split at random</source>
        <translation>무작위로 나누기</translation>
    </message>
    <message>
        <source>Take the table’s order</source>
        <translation>표의 순서로 하기</translation>
    </message>
    <message>
        <source>Take all rows in every step</source>
        <translation>매 스텝에 모든 행 사용</translation>
    </message>
    <message>
        <source>Switch dropout off</source>
        <translation>드롭아웃 끄기</translation>
    </message>
    <message>
        <source>Clear the gradients</source>
        <translation>기울기 지우기</translation>
    </message>
    <message>
        <source>Use L-BFGS</source>
        <translation>L-BFGS 사용</translation>
    </message>
    <message>
        <source>Use float64 and reset</source>
        <translation>float64로 바꾸고 초기화</translation>
    </message>
    <message>
        <source>Halve the rate</source>
        <translation>학습률을 절반으로</translation>
    </message>
    <message>
        <source>Ten times the rate</source>
        <translation>학습률을 10배로</translation>
    </message>
    <message>
        <source>Use Adam</source>
        <translation>Adam 사용</translation>
    </message>
    <message>
        <source>Use tanh and reset</source>
        <translation>tanh로 바꾸고 초기화</translation>
    </message>
    <message>
        <source>Use Leaky ReLU and reset</source>
        <translation>Leaky ReLU로 바꾸고 초기화</translation>
    </message>
    <message>
        <source>Go back to the best step</source>
        <translation>가장 좋은 스텝으로 돌아가기</translation>
    </message>
    <message>
        <source>Stop early and reset</source>
        <translation>조기 종료를 켜고 초기화</translation>
    </message>
    <message>
        <source>Add weight decay</source>
        <translation>가중치 감쇠 추가</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Make their columns te&amp;xt</source>
        <translation>열을 텍스트로 만들기(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Replace the others</source>
        <translation>나머지 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>Cells that do not take what would replace them: {count}</source>
        <translation>바꿀 내용을 받을 수 없는 셀: {count}개</translation>
    </message>
    <message>
        <source>Replace in 1 cell</source>
        <translation>셀 1개에서 바꾸기</translation>
    </message>
    <message>
        <source>Replace in {count} cells</source>
        <translation>셀 {count}개에서 바꾸기</translation>
    </message>
</context>
<context>
    <name>ResidualStrip</name>
    <message>
        <source>Residuals</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>What the model leaves of each row: target − prediction</source>
        <translation>각 행에서 모델이 남기는 것: 타깃 − 예측</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>잔차</translation>
    </message>
</context>
<context>
    <name>ResidualView</name>
    <message>
        <source>prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>along</source>
        <translation>가로축</translation>
    </message>
    <message>
        <source>What the residuals are drawn along</source>
        <translation>잔차의 가로축으로 쓸 것</translation>
    </message>
    <message>
        <source>{target}, predicted</source>
        <translation>{target}, 예측값</translation>
    </message>
    <message>
        <source>target − prediction</source>
        <translation>타깃 − 예측</translation>
    </message>
    <message>
        <source>“{input}” cannot be laid out on an axis: it has no number, or more than {most} categories.
Choose another column above.</source>
        <translation>“{input}”은(는) 축에 놓을 수 없습니다. 숫자가 없거나 범주가 {most}개를 넘습니다.
위에서 다른 열을 고르세요.</translation>
    </message>
    <message>
        <source>rows without numbers: {rows}</source>
        <translation>숫자가 없는 행: {rows}</translation>
    </message>
    <message>
        <source>residual {value}</source>
        <translation>잔차 {value}</translation>
    </message>
</context>
<context>
    <name>RocView</name>
    <message>
        <source>false positive rate</source>
        <translation>거짓 양성률</translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation>참 양성률</translation>
    </message>
</context>
<context>
    <name>RowForm</name>
    <message>
        <source>empty</source>
        <translation>비어 있음</translation>
    </message>
</context>
<context>
    <name>RowPage</name>
    <message>
        <source>Prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Row of the table</source>
        <translation>표의 행</translation>
    </message>
    <message>
        <source>Begin with this row of the table</source>
        <translation>표의 이 행에서 시작합니다</translation>
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
        <translation>y = 2x + 1. x는 범위에 같은 간격으로 놓입니다.</translation>
    </message>
    <message>
        <source>y = sin(x), with x evenly over the range.</source>
        <translation>y = sin(x). x는 범위에 같은 간격으로 놓입니다.</translation>
    </message>
    <message>
        <source>y = 1 − 2x + x³, with x evenly over the range.</source>
        <translation>y = 1 − 2x + x³. x는 범위에 같은 간격으로 놓입니다.</translation>
    </message>
    <message>
        <source>A disc of one class inside a ring of the other.</source>
        <translation>한 클래스의 원판을 다른 클래스의 고리가 둘러쌉니다.</translation>
    </message>
    <message>
        <source>Four squares; those that face each other at a corner are of one class.</source>
        <translation>네 개의 정사각형입니다. 대각선으로 마주 보는 것이 같은 클래스입니다.</translation>
    </message>
    <message>
        <source>Two round clouds, one of each class.</source>
        <translation>클래스마다 하나씩인 둥근 구름입니다.</translation>
    </message>
    <message>
        <source>Two arms that wind around each other, one of each class.</source>
        <translation>서로 감기는 두 팔입니다. 팔마다 클래스가 다릅니다.</translation>
    </message>
    <message>
        <source>y = (x1 + x2) / 10, with points spread over the square of the range.</source>
        <translation>y = (x1 + x2) / 10. 점은 범위의 정사각형에 흩어집니다.</translation>
    </message>
    <message>
        <source>Six peaks and pits around fixed places, with points spread over the square of the range.</source>
        <translation>정해진 자리에 여섯 개의 봉우리와 골이 있습니다. 점은 범위의 정사각형에 흩어집니다.</translation>
    </message>
    <message>
        <source>y is 1 with the chance sigmoid(5x − 1), else 0, with x evenly over the range.</source>
        <translation>y는 확률 sigmoid(5x − 1)로 1이고 아니면 0입니다. x는 범위에 같은 간격으로 놓입니다.</translation>
    </message>
    <message>
        <source>y = 2√(x1² + x2²), on a grid over the square of the range.</source>
        <translation>y = 2√(x1² + x2²). 점은 범위의 정사각형 격자에 놓입니다.</translation>
    </message>
    <message>
        <source>Noise: the standard deviation of what is added to y.</source>
        <translation>노이즈: y에 더하는 값의 표준편차입니다.</translation>
    </message>
    <message>
        <source>Noise: the standard deviation of the error with which x is seen.</source>
        <translation>노이즈: x를 볼 때의 오차의 표준편차입니다.</translation>
    </message>
    <message>
        <source>Noise: by how much y is larger or smaller, at most.</source>
        <translation>노이즈: y가 커지거나 작아지는 양의 상한입니다.</translation>
    </message>
    <message>
        <source>Noise: widens the clouds; their variance grows from 0.5 at 0 % to 4 at 50 %, over −5 to 5.</source>
        <translation>노이즈: 구름을 넓힙니다. 범위가 −5~5일 때 분산은 0 %에서 0.5, 50 %에서 4입니다.</translation>
    </message>
    <message>
        <source>Noise: how far a point moves at most, as a share of a tenth of the range.</source>
        <translation>노이즈: 점이 움직이는 거리의 상한입니다. 범위의 10분의 1에 대한 비율입니다.</translation>
    </message>
    <message>
        <source>Noise: from how far away a point may get its class, as a share of half the range. The points stay where they are.</source>
        <translation>노이즈: 얼마나 떨어진 곳의 클래스를 받을 수 있는지입니다. 범위의 절반에 대한 비율입니다. 점은 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>Noise: from how far away a point may get its y, as a share of half the range. The points stay where they are.</source>
        <translation>노이즈: 얼마나 떨어진 곳의 y를 받을 수 있는지입니다. 범위의 절반에 대한 비율입니다. 점은 움직이지 않습니다.</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Number of steps to run</source>
        <translation>실행할 스텝 수</translation>
    </message>
    <message>
        <source>Run so many steps from here, then pause</source>
        <translation>여기서 지정한 스텝만큼 진행하고 일시 정지합니다</translation>
    </message>
    <message>
        <source>Run this many steps</source>
        <translation>이 스텝 수만큼 실행</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
</context>
<context>
    <name>RunModel</name>
    <message>
        <source>{run}, the best</source>
        <translation>{run}, 최고</translation>
    </message>
    <message>
        <source>run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>state</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Runs of the sweep</source>
        <translation>스윕의 실행</translation>
    </message>
</context>
<context>
    <name>RungTable</name>
    <message>
        <source>style</source>
        <translation>스타일</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Losses and coefficients of the styles</source>
        <translation>각 코드 스타일의 손실과 계수</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>train</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>over {shown} of {rows} rows</source>
        <translation>{rows}행 중 {shown}행으로 계산</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>UTF-8 with byte order mark, for Excel</source>
        <translation>UTF-8(BOM 포함, Excel용)</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>cp932, Japanese</source>
        <translation>cp932, 일본어</translation>
    </message>
    <message>
        <source>cp949, Korean</source>
        <translation>cp949, 한국어</translation>
    </message>
</context>
<context>
    <name>SavingBar</name>
    <message>
        <source>Stop saving; a file that was there stays as it was (Esc)</source>
        <translation>저장을 멈춥니다. 원래 있던 파일은 그대로 남습니다(Esc)</translation>
    </message>
    <message>
        <source>{done} of {total} rows</source>
        <translation>{total}행 중 {done}행</translation>
    </message>
    <message>
        <source>Saving {file}</source>
        <translation>{file} 저장 중</translation>
    </message>
</context>
<context>
    <name>SavingDialog</name>
    <message>
        <source>{count} names and cells or more cannot be written as {encoding}. The first are:</source>
        <translation>열 이름과 셀 {count}개 이상을 {encoding}(으)로 쓸 수 없습니다. 처음 것들은 다음과 같습니다.</translation>
    </message>
    <message>
        <source>Names and cells that cannot be written as {encoding}: {count}.</source>
        <translation>{encoding}(으)로 쓸 수 없는 열 이름과 셀: {count}개</translation>
    </message>
    <message>
        <source>Save table as text</source>
        <translation>표를 텍스트로 저장</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>인코딩(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>구분 기호(&amp;D)</translation>
    </message>
    <message>
        <source>Deci&amp;mal mark</source>
        <translation>소수점(&amp;M)</translation>
    </message>
    <message>
        <source>Make texts harmless that spreadsheets would run as &amp;formulas</source>
        <translation>스프레드시트가 수식으로 실행할 텍스트를 무해하게 하기(&amp;F)</translation>
    </message>
    <message>
        <source>An apostrophe is put before texts such as =1+1. Stepfit takes it off again.</source>
        <translation>=1+1과 같은 텍스트 앞에 작은따옴표를 붙입니다. Stepfit은 읽을 때 다시 뗍니다.</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>처음 몇 줄</translation>
    </message>
    <message>
        <source>Save as &amp;UTF-8 instead</source>
        <translation>대신 UTF-8로 저장(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>Written by Stepfit. Run it where torch and pandas are installed:</source>
        <translation>Stepfit이 쓴 스크립트입니다. torch와 pandas가 있는 환경에서 실행하면,</translation>
    </message>
    <message>
        <source>on the CPU it prints the losses of the run in Stepfit, to the last digit.</source>
        <translation>CPU에서는 Stepfit에서 실행했을 때와 마지막 자리까지 같은 손실을 출력합니다.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>The five phases of a training step</source>
        <translation>학습 한 스텝의 다섯 단계</translation>
    </message>
    <message>
        <source>Loss and optimizer</source>
        <translation>손실과 옵티마이저</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>small tensors are fastest on one core</source>
        <translation>작은 텐서는 코어 하나가 가장 빠름</translation>
    </message>
    <message>
        <source>large tensors are shared out to all cores</source>
        <translation>큰 텐서는 모든 코어가 나누어 맡음</translation>
    </message>
    <message>
        <source>no end is planned in Stepfit: choose one</source>
        <translation>Stepfit에서 끝을 정하지 않았으므로 여기서 정함</translation>
    </message>
    <message>
        <source>1 prints every step</source>
        <translation>1이면 모든 스텝을 출력</translation>
    </message>
    <message>
        <source>this file lies beside the script: run it in its own folder</source>
        <translation>이 파일은 스크립트와 같은 폴더에 있음. 그 폴더에서 실행할 것</translation>
    </message>
    <message>
        <source>Computed columns: missing where what they read is missing.</source>
        <translation>계산 열: 읽는 값이 없는 행은 결측값이 됨</translation>
    </message>
    <message>
        <source>rows that were set aside</source>
        <translation>제외한 행</translation>
    </message>
    <message>
        <source>without rows that miss a value</source>
        <translation>결측값이 있는 행은 제외</translation>
    </message>
    <message>
        <source>a class is its place in the list: 0, 1, ...</source>
        <translation>클래스는 목록에서의 위치로 나타냄: 0, 1, ...</translation>
    </message>
    <message>
        <source>Some rows are held back: they validate and are not trained on.</source>
        <translation>일부 행은 검증용으로 떼어 두고 훈련에는 쓰지 않는다.</translation>
    </message>
    <message>
        <source>Some rows are held back: they validate, or are kept for a last test.</source>
        <translation>일부 행은 남겨 둡니다. 검증에 쓰거나 마지막 테스트를 위해 보관합니다.</translation>
    </message>
    <message>
        <source>What the model reads of each column, found on the rows that train.</source>
        <translation>모델이 각 열에서 읽는 것. 훈련 행에서 구합니다.</translation>
    </message>
    <message>
        <source>for empty cells</source>
        <translation>빈 셀의 값</translation>
    </message>
    <message>
        <source>From 0 to 1 over the rows that train.</source>
        <translation>훈련 행에서 0부터 1까지가 되게 합니다.</translation>
    </message>
    <message>
        <source>Each column by itself: mean and deviation, or minimum and range.</source>
        <translation>열마다 평균과 표준편차, 또는 최솟값과 범위로 스케일링합니다.</translation>
    </message>
    <message>
        <source>the last rows are held back</source>
        <translation>마지막 행을 남겨 둡니다</translation>
    </message>
    <message>
        <source>whole groups are held back</source>
        <translation>그룹 전체를 남겨 둡니다</translation>
    </message>
    <message>
        <source>each class gives its share</source>
        <translation>각 클래스에서 같은 비율로 뽑음</translation>
    </message>
    <message>
        <source>Mean 0 and standard deviation 1 over the rows that train.</source>
        <translation>훈련 행에 대해 평균 0, 표준편차 1로 맞춘다.</translation>
    </message>
    <message>
        <source>one value only, or too large to be squared</source>
        <translation>값이 한 가지뿐이거나 제곱할 수 없을 만큼 큼</translation>
    </message>
    <message>
        <source>the powers of x as columns</source>
        <translation>x의 거듭제곱을 열로 나열</translation>
    </message>
    <message>
        <source>copy() lays the numbers out row by row.</source>
        <translation>copy()는 숫자를 행 단위로 늘어놓는다.</translation>
    </message>
    <message>
        <source>the same random numbers in every run</source>
        <translation>실행할 때마다 같은 난수를 씀</translation>
    </message>
    <message>
        <source>start values</source>
        <translation>초깃값</translation>
    </message>
    <message>
        <source>fixed: not trained</source>
        <translation>고정: 훈련하지 않음</translation>
    </message>
    <message>
        <source>a layer draws start values of its own, which are not used</source>
        <translation>층이 스스로 뽑는 초깃값은 쓰지 않음</translation>
    </message>
    <message>
        <source>forward: the predictions</source>
        <translation>순전파: 예측을 계산</translation>
    </message>
    <message>
        <source>a batch may have no weight at all</source>
        <translation>가중치가 모두 0인 배치가 있을 수 있습니다</translation>
    </message>
    <message>
        <source>loss: how far off they are</source>
        <translation>손실: 예측이 얼마나 벗어났는지</translation>
    </message>
    <message>
        <source>what is differentiated: the sum of the outputs</source>
        <translation>미분할 값: 출력의 합</translation>
    </message>
    <message>
        <source>backward: the gradients</source>
        <translation>역전파: 기울기를 계산</translation>
    </message>
    <message>
        <source>update: a step against the gradients</source>
        <translation>갱신: 기울기의 반대쪽으로 이동</translation>
    </message>
    <message>
        <source>zero grad: the gradients are cleared</source>
        <translation>기울기 지우기</translation>
    </message>
    <message>
        <source>no zero_grad(): the gradients add up from step to step</source>
        <translation>zero_grad()가 없으므로 기울기가 스텝마다 더해짐</translation>
    </message>
    <message>
        <source>backward shall also find the gradient of x</source>
        <translation>역전파에서 x의 기울기도 구함</translation>
    </message>
    <message>
        <source>large weights cost something, too</source>
        <translation>큰 가중치에도 벌점을 줌</translation>
    </message>
    <message>
        <source>gradients that are too long are shortened</source>
        <translation>너무 긴 기울기는 줄임</translation>
    </message>
    <message>
        <source>The optimizer, as it stands in Stepfit</source>
        <translation>옵티마이저(Stepfit에 있는 그대로)</translation>
    </message>
    <message>
        <source>their squares add up to the loss</source>
        <translation>이들의 제곱합이 손실입니다</translation>
    </message>
    <message>
        <source>loss and gradients where the parameters are now</source>
        <translation>지금 매개변수에서의 손실과 기울기</translation>
    </message>
    <message>
        <source>and the derivatives of every residual</source>
        <translation>그리고 잔차마다의 미분</translation>
    </message>
    <message>
        <source>update: one trial, taken if the loss falls</source>
        <translation>갱신: 한 번 시도하고 손실이 줄면 택함</translation>
    </message>
    <message>
        <source>update: a direction, and a search along it</source>
        <translation>갱신: 방향을 정하고 그 방향을 따라 탐색</translation>
    </message>
    <message>
        <source>no further step helps</source>
        <translation>더 나아가도 나아지지 않음</translation>
    </message>
    <message>
        <source>parameters stay within their bounds</source>
        <translation>매개변수를 범위 안으로 되돌림</translation>
    </message>
    <message>
        <source>without dropout</source>
        <translation>드롭아웃 없이</translation>
    </message>
    <message>
        <source>no better epoch for long enough</source>
        <translation>한동안 나아지지 않으면 멈춤</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>샘플</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>생성기</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행 수</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>타깃</translation>
    </message>
    <message>
        <source>Row weights</source>
        <translation>행 가중치</translation>
    </message>
    <message>
        <source>Split column</source>
        <translation>분할 열</translation>
    </message>
    <message>
        <source>True curve</source>
        <translation>참 곡선</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>구분 문자</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>따옴표</translation>
    </message>
    <message>
        <source>Escape character</source>
        <translation>이스케이프 문자</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>소수점</translation>
    </message>
    <message>
        <source>Thousands mark</source>
        <translation>천 단위 구분</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>머리글 행</translation>
    </message>
    <message>
        <source>Rows skipped above</source>
        <translation>위에서 건너뛸 행</translation>
    </message>
    <message>
        <source>Rows skipped below</source>
        <translation>머리글 아래에서 건너뛸 행</translation>
    </message>
    <message>
        <source>Comment sign</source>
        <translation>주석 기호</translation>
    </message>
    <message>
        <source>Missing-value words</source>
        <translation>결측값 단어</translation>
    </message>
    <message>
        <source>Column types</source>
        <translation>열 유형</translation>
    </message>
    <message>
        <source>Split seed</source>
        <translation>분할 시드</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>검증 비율</translation>
    </message>
    <message>
        <source>Standardize inputs</source>
        <translation>입력 표준화</translation>
    </message>
    <message>
        <source>Standardize targets</source>
        <translation>타깃 표준화</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>결측값</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>수식</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>차수</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>편향</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Start values</source>
        <translation>초깃값</translation>
    </message>
    <message>
        <source>Start deviation</source>
        <translation>초깃값 표준편차</translation>
    </message>
    <message>
        <source>Given values</source>
        <translation>지정한 값</translation>
    </message>
    <message>
        <source>Lower bounds</source>
        <translation>하한</translation>
    </message>
    <message>
        <source>Upper bounds</source>
        <translation>상한</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>출력 수</translation>
    </message>
    <message>
        <source>Huber delta</source>
        <translation>Huber 델타</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1 정규화</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2 정규화</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>Dampening</source>
        <translation>댐프닝</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>네스테로프</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>베타 1</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>베타 2</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>알파</translation>
    </message>
    <message>
        <source>Rho</source>
        <translation>로</translation>
    </message>
    <message>
        <source>Rate decay</source>
        <translation>학습률 감쇠</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>엡실론</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>Clip gradient norm</source>
        <translation>기울기 클리핑</translation>
    </message>
    <message>
        <source>Remembered steps</source>
        <translation>기억할 스텝</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>섞기</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Number type</source>
        <translation>숫자 형식</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>조기 종료 인내</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>평가 간격</translation>
    </message>
    <message>
        <source>Clear gradients</source>
        <translation>기울기 지우기</translation>
    </message>
    <message>
        <source>Input gradients</source>
        <translation>입력 기울기</translation>
    </message>
    <message>
        <source>Coding style</source>
        <translation>코드 스타일</translation>
    </message>
    <message>
        <source>The CSV or TSV file that the rows come from.</source>
        <translation>행을 가져온 CSV 또는 TSV 파일입니다.</translation>
    </message>
    <message>
        <source>The sample table that the rows come from.</source>
        <translation>행을 가져온 샘플 표입니다.</translation>
    </message>
    <message>
        <source>The rule that the rows are generated by.</source>
        <translation>행을 생성하는 규칙입니다.</translation>
    </message>
    <message>
        <source>How many rows are generated.</source>
        <translation>생성할 행의 수입니다.</translation>
    </message>
    <message>
        <source>How much random noise is added to the generated rows.</source>
        <translation>생성한 행에 더하는 무작위 노이즈의 크기입니다.</translation>
    </message>
    <message>
        <source>The columns that the model sees.</source>
        <translation>모델이 보는 열입니다.</translation>
    </message>
    <message>
        <source>The columns that the model learns to predict.</source>
        <translation>모델이 예측을 배우는 열입니다.</translation>
    </message>
    <message>
        <source>The column that says how much each row counts in the loss.</source>
        <translation>각 행이 손실에서 차지하는 비중을 나타내는 열입니다.</translation>
    </message>
    <message>
        <source>The column that says which rows are for validation.</source>
        <translation>어느 행을 검증에 쓸지 나타내는 열입니다.</translation>
    </message>
    <message>
        <source>A formula that the rows follow or are compared with. It is drawn, never trained on.</source>
        <translation>행이 따르는, 또는 비교 대상이 되는 수식. 그리기만 하고 학습에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The encoding of the file, such as cp932; guessed where it is empty.</source>
        <translation>파일의 인코딩입니다(예: cp932). 비어 있으면 추정합니다.</translation>
    </message>
    <message>
        <source>What separates the cells of the file: a character, tab or space; guessed where it is empty.</source>
        <translation>파일의 셀을 나누는 문자 또는 tab, space입니다. 비어 있으면 추정합니다.</translation>
    </message>
    <message>
        <source>What stands around texts in the file, or none; guessed where it is empty.</source>
        <translation>파일에서 문자열을 감싸는 따옴표입니다. 없으면 none, 비어 있으면 추정합니다.</translation>
    </message>
    <message>
        <source>What stands before a quote within quotes, or none where it is doubled; guessed where it is empty.</source>
        <translation>따옴표 안의 따옴표 앞에 오는 문자입니다. 두 번 쓰는 경우는 none, 비어 있으면 추정합니다.</translation>
    </message>
    <message>
        <source>The decimal mark of the file&apos;s numbers: a point or a comma; guessed where it is empty.</source>
        <translation>파일에 있는 숫자의 소수점입니다(마침표 또는 쉼표). 비어 있으면 추정합니다.</translation>
    </message>
    <message>
        <source>The mark between groups of three digits, or none; guessed where it is empty.</source>
        <translation>세 자리마다 넣는 구분 문자입니다. 없으면 none, 비어 있으면 추정합니다.</translation>
    </message>
    <message>
        <source>The row of the file that has the column names, counted from 1; 0 for none, -1 for a guess.</source>
        <translation>열 이름이 있는 행의 번호입니다(1부터 셉니다). 0은 없음, -1은 추정입니다.</translation>
    </message>
    <message>
        <source>How many rows at the top of the file are left out; -1 for a guess.</source>
        <translation>파일 맨 위에서 건너뛸 행의 수입니다. -1은 추정입니다.</translation>
    </message>
    <message>
        <source>How many rows under the header, such as units, are left out; -1 for a guess.</source>
        <translation>머리글 아래에서 건너뛸 행(단위 등)의 수입니다. -1은 추정입니다.</translation>
    </message>
    <message>
        <source>What lines that are left out begin with, or none; guessed where it is empty.</source>
        <translation>건너뛸 줄의 맨 앞에 오는 기호입니다. 없으면 none, 비어 있으면 추정합니다.</translation>
    </message>
    <message>
        <source>The cells that are missing values; where none is named, the usual words in columns of numbers.</source>
        <translation>결측값으로 볼 셀의 단어입니다. 지정하지 않으면 숫자 열에서 흔히 쓰는 단어입니다.</translation>
    </message>
    <message>
        <source>What columns are taken for: number, category, text, date or ignore.</source>
        <translation>열을 무엇으로 볼지입니다: number, category, text, date, ignore.</translation>
    </message>
    <message>
        <source>The share of the rows that is held back for validation. 0 holds back none.</source>
        <translation>검증용으로 남겨 두는 행의 비율입니다. 0이면 남기지 않습니다.</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>테스트 비율</translation>
    </message>
    <message>
        <source>Range of the inputs</source>
        <translation>입력 범위</translation>
    </message>
    <message>
        <source>Apostrophes before formulas</source>
        <translation>수식 앞의 작은따옴표</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Sample: one row in</source>
        <translation>표본: 몇 행마다 한 행</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>분할 방법</translation>
    </message>
    <message>
        <source>Group column</source>
        <translation>그룹 열</translation>
    </message>
    <message>
        <source>Order column</source>
        <translation>순서 열</translation>
    </message>
    <message>
        <source>Preparation of columns</source>
        <translation>열 전처리</translation>
    </message>
    <message>
        <source>Computed columns</source>
        <translation>계산 열</translation>
    </message>
    <message>
        <source>Damping at first</source>
        <translation>처음 감쇠</translation>
    </message>
    <message>
        <source>Gradient tolerance</source>
        <translation>기울기 허용값</translation>
    </message>
    <message>
        <source>Change tolerance</source>
        <translation>변화 허용값</translation>
    </message>
    <message>
        <source>Steps are</source>
        <translation>스텝 계산</translation>
    </message>
    <message>
        <source>Where the inputs of the generated rows lie, from the first number to the second.</source>
        <translation>생성할 행의 입력이 놓이는 범위입니다. 첫 번째 수에서 두 번째 수까지입니다.</translation>
    </message>
    <message>
        <source>Whether an apostrophe is taken off where it keeps a spreadsheet from running a text as a formula.</source>
        <translation>스프레드시트가 텍스트를 수식으로 실행하지 못하게 하는 작은따옴표를 뗄지 여부입니다.</translation>
    </message>
    <message>
        <source>The sheet of an Excel file that is read. Where none is named, the first with cells.</source>
        <translation>Excel 파일에서 읽을 시트입니다. 정하지 않으면 셀이 있는 첫 시트입니다.</translation>
    </message>
    <message>
        <source>Of so many consecutive rows of the file, one is read, drawn at random. 1 reads all of them.</source>
        <translation>파일의 연속한 이 수만큼의 행에서 무작위로 한 행을 읽습니다. 1이면 모든 행을 읽습니다.</translation>
    </message>
    <message>
        <source>The same seed always holds back the same rows.</source>
        <translation>시드가 같으면 항상 같은 행이 따로 놓입니다.</translation>
    </message>
    <message>
        <source>The share of the rows that is held back for a last test: no choice is made by them. 0 holds back none.</source>
        <translation>마지막 테스트를 위해 따로 두는 행의 비율입니다. 이 행으로는 아무것도 선택하지 않습니다. 0이면 따로 두지 않습니다.</translation>
    </message>
    <message>
        <source>How rows are held back for validation and test: at random, the same share of each class, whole groups, or the last rows in an order such as time.</source>
        <translation>검증과 테스트를 위해 행을 따로 두는 방법입니다. 무작위, 각 클래스에서 같은 비율, 그룹 단위, 또는 시간 같은 순서의 마지막 행 중에서 고릅니다.</translation>
    </message>
    <message>
        <source>Rows with the same value in this column stay together in one part.</source>
        <translation>이 열의 값이 같은 행은 항상 같은 쪽에 들어갑니다.</translation>
    </message>
    <message>
        <source>The column by which rows are ordered, such as a time; the last ones are held back. Empty: the table’s order.</source>
        <translation>시간처럼 행의 순서를 정하는 열입니다. 마지막 행이 따로 놓입니다. 비어 있으면 표의 순서입니다.</translation>
    </message>
    <message>
        <source>Shift and scale each input to mean 0 and deviation 1, as measured on the training rows. Results are still shown in original units.</source>
        <translation>훈련 행에서 잰 평균이 0, 표준편차가 1이 되도록 각 입력을 옮기고 크기를 맞춥니다. 결과는 원래 단위로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Shift and scale each target to mean 0 and deviation 1, as measured on the training rows. Results are still shown in original units.</source>
        <translation>훈련 행에서 잰 평균이 0, 표준편차가 1이 되도록 각 타깃을 옮기고 크기를 맞춥니다. 결과는 원래 단위로 보여 줍니다.</translation>
    </message>
    <message>
        <source>What happens to rows in which an input or a target has no value.</source>
        <translation>입력이나 타깃에 값이 없는 행을 어떻게 할지 정합니다.</translation>
    </message>
    <message>
        <source>What is done to columns before the model reads them: scale, powers, categories, gaps.</source>
        <translation>모델이 읽기 전에 열에 하는 처리입니다(스케일, 거듭제곱, 범주, 결측 처리).</translation>
    </message>
    <message>
        <source>Columns that follow from others by a formula.</source>
        <translation>다른 열에서 수식으로 구하는 열입니다.</translation>
    </message>
    <message>
        <source>What kind of function is fitted.</source>
        <translation>맞출 함수의 종류입니다.</translation>
    </message>
    <message>
        <source>What is fitted, such as a*exp(-b*x) + c. Names that are not input columns are parameters. Names with spaces stand in `back-quotes`.</source>
        <translation>맞출 식. 예: a*exp(-b*x) + c. 입력 열이 아닌 이름은 매개변수가 됩니다. 공백이 있는 이름은 `역따옴표`로 감쌉니다.</translation>
    </message>
    <message>
        <source>The highest power of each input.</source>
        <translation>각 입력의 가장 높은 거듭제곱입니다.</translation>
    </message>
    <message>
        <source>The number of units of each hidden layer, such as 4, 2. Empty: no hidden layer.</source>
        <translation>각 은닉층의 유닛 수입니다. 예: 4, 2. 비우면 은닉층이 없습니다.</translation>
    </message>
    <message>
        <source>The function after each hidden layer: one for all, or one for each.</source>
        <translation>각 은닉층 뒤의 함수입니다. 모두에 하나 또는 각각 하나씩입니다.</translation>
    </message>
    <message>
        <source>The share of hidden units that is switched off at random in each training step.</source>
        <translation>학습 스텝마다 무작위로 끄는 은닉 유닛의 비율입니다.</translation>
    </message>
    <message>
        <source>Whether a constant is added to each weighted sum.</source>
        <translation>각 가중합에 상수를 더할지 정합니다.</translation>
    </message>
    <message>
        <source>The function after the last layer: sigmoid for two classes, softmax for more.</source>
        <translation>마지막 층 뒤의 함수입니다. 클래스가 둘이면 sigmoid, 더 많으면 softmax입니다.</translation>
    </message>
    <message>
        <source>Where the parameters start.</source>
        <translation>매개변수의 초깃값을 정하는 방법입니다.</translation>
    </message>
    <message>
        <source>The standard deviation of the random start values.</source>
        <translation>무작위 초깃값의 표준편차입니다.</translation>
    </message>
    <message>
        <source>The numbers that the parameters start from.</source>
        <translation>매개변수가 시작하는 값입니다.</translation>
    </message>
    <message>
        <source>What parameters of a formula may not fall below.</source>
        <translation>수식의 매개변수가 내려갈 수 없는 값.</translation>
    </message>
    <message>
        <source>What parameters of a formula may not exceed.</source>
        <translation>수식의 매개변수가 넘을 수 없는 값.</translation>
    </message>
    <message>
        <source>Parameters of a formula that training leaves as they are.</source>
        <translation>학습이 바꾸지 않는 수식의 매개변수.</translation>
    </message>
    <message>
        <source>The number of outputs where no column is the target.</source>
        <translation>타깃 열이 없을 때의 출력 수.</translation>
    </message>
    <message>
        <source>What training makes small.</source>
        <translation>학습이 작게 만드는 값입니다.</translation>
    </message>
    <message>
        <source>Errors smaller than this count squared, larger ones in proportion.</source>
        <translation>이보다 작은 오차는 제곱으로, 큰 오차는 비례로 셉니다.</translation>
    </message>
    <message>
        <source>Adds this much of the sum of absolute weights to the loss. Biases are free.</source>
        <translation>가중치 절댓값의 합에 이 값을 곱해 손실에 더합니다. 편향은 제외합니다.</translation>
    </message>
    <message>
        <source>Adds half of this much of the sum of squared weights to the loss. Biases are free.</source>
        <translation>가중치 제곱의 합에 이 값의 절반을 곱해 손실에 더합니다. 편향은 제외합니다.</translation>
    </message>
    <message>
        <source>How the gradients change the parameters.</source>
        <translation>기울기로 매개변수를 바꾸는 방법입니다.</translation>
    </message>
    <message>
        <source>How far each update goes. Too small is slow, too large makes the loss grow.</source>
        <translation>한 번 갱신할 때 나아가는 폭입니다. 너무 작으면 느리고 너무 크면 손실이 커집니다.</translation>
    </message>
    <message>
        <source>How much of the last update is carried on into the next.</source>
        <translation>지난 갱신을 다음으로 얼마나 이어 가는지 정합니다.</translation>
    </message>
    <message>
        <source>How much less the new gradient counts in the momentum.</source>
        <translation>모멘텀에서 새 기울기를 얼마나 줄여 반영하는지 정합니다.</translation>
    </message>
    <message>
        <source>Look ahead along the momentum before each update.</source>
        <translation>갱신하기 전에 모멘텀 방향으로 미리 내다봅니다.</translation>
    </message>
    <message>
        <source>How long the running mean of the gradients remembers.</source>
        <translation>기울기의 이동 평균이 과거를 얼마나 기억하는지 정합니다.</translation>
    </message>
    <message>
        <source>How long the running mean of the squared gradients remembers.</source>
        <translation>기울기 제곱의 이동 평균이 과거를 얼마나 기억하는지 정합니다.</translation>
    </message>
    <message>
        <source>How long the mean of the squared gradients remembers.</source>
        <translation>기울기 제곱의 평균이 과거를 얼마나 기억하는지 정합니다.</translation>
    </message>
    <message>
        <source>How long the means of squared gradients and changes remember.</source>
        <translation>기울기와 변화량 제곱의 평균이 과거를 얼마나 기억하는지 정합니다.</translation>
    </message>
    <message>
        <source>How fast the learning rate falls with the steps.</source>
        <translation>스텝에 따라 학습률이 줄어드는 빠르기입니다.</translation>
    </message>
    <message>
        <source>A small number that keeps divisions from exploding. A script that says nothing gets 1e-8 from torch, with Adagrad 1e-10, with Adadelta 1e-6.</source>
        <translation>나눗셈이 발산하지 않게 하는 작은 수. 스크립트에서 지정하지 않으면 torch에서는 1e-8, Adagrad에서는 1e-10, Adadelta에서는 1e-6입니다.</translation>
    </message>
    <message>
        <source>How strongly each update pulls the parameters to 0. A script that says nothing gets 0 from torch, with AdamW 0.01.</source>
        <translation>갱신할 때마다 매개변수를 0으로 당기는 세기. 스크립트에서 지정하지 않으면 torch에서는 0, AdamW에서는 0.01입니다.</translation>
    </message>
    <message>
        <source>Gradients longer than this are shortened to it. 0: never.</source>
        <translation>이보다 긴 기울기는 이 길이로 줄입니다. 0: 줄이지 않습니다.</translation>
    </message>
    <message>
        <source>How strongly the first step is held back. Every step that succeeds lowers the damping, every one that fails raises it. A number that is changed later is that of the next step.</source>
        <translation>첫 스텝을 얼마나 억제할지입니다. 스텝이 성공할 때마다 작아지고 실패할 때마다 커집니다. 도중에 바꾼 수는 다음 스텝의 값이 됩니다.</translation>
    </message>
    <message>
        <source>How many earlier steps tell how the gradient bends.</source>
        <translation>기울기가 어떻게 휘는지 알기 위해 이전 스텝을 몇 개 쓸지입니다.</translation>
    </message>
    <message>
        <source>The run ends when the gradient, in proportion to the loss, is below this.</source>
        <translation>손실에 대한 기울기의 크기가 이보다 작아지면 실행이 끝납니다.</translation>
    </message>
    <message>
        <source>The run ends when a step changes the parameters by less than this share of them.</source>
        <translation>한 스텝에서 매개변수의 변화가 매개변수에 대한 이 비율보다 작아지면 실행이 끝납니다.</translation>
    </message>
    <message>
        <source>After how many passes over the training rows the run ends. 0: never.</source>
        <translation>훈련 행을 몇 번 돌면 끝낼지 정합니다. 0: 끝내지 않습니다.</translation>
    </message>
    <message>
        <source>How many rows each step sees. 0: all rows.</source>
        <translation>한 스텝에서 보는 행의 수입니다. 0: 모든 행.</translation>
    </message>
    <message>
        <source>Whether each epoch takes the rows in a new random order.</source>
        <translation>에폭마다 행을 새로운 무작위 순서로 쓸지 정합니다.</translation>
    </message>
    <message>
        <source>Start values, shuffling and dropout follow from it: the same seed gives the same numbers.</source>
        <translation>초깃값, 섞기, 드롭아웃을 정합니다. 시드가 같으면 같은 숫자가 나옵니다.</translation>
    </message>
    <message>
        <source>What computes: the processor or a graphics card.</source>
        <translation>계산에 쓰는 장치: CPU 또는 그래픽 카드.</translation>
    </message>
    <message>
        <source>Compiled steps are the same step translated to machine code: many times faster, equal up to rounding. Eager ones are torch’s own, one operation after the other.</source>
        <translation>컴파일된 스텝은 같은 스텝을 기계어로 옮긴 것으로, 여러 배 빠르고 반올림 오차 범위에서 같은 값입니다. 즉시 실행은 torch 자체의 연산을 하나씩 수행합니다.</translation>
    </message>
    <message>
        <source>float32 has about 7 digits and is fast, float64 has about 16.</source>
        <translation>float32는 약 7자리로 빠르고, float64는 약 16자리입니다.</translation>
    </message>
    <message>
        <source>Stop when the validation loss has not improved for so many epochs, and keep the best parameters. 0: off.</source>
        <translation>검증 손실이 이 에폭 수 동안 나아지지 않으면 멈추고 가장 좋은 매개변수를 남깁니다. 0: 끔.</translation>
    </message>
    <message>
        <source>After how many steps the full sets are evaluated. 0: as often as it stays cheap.</source>
        <translation>몇 스텝마다 전체 행으로 평가할지 정합니다. 0: 부담되지 않는 만큼 자주.</translation>
    </message>
    <message>
        <source>Whether the gradients are cleared after each update. Without it they add up.</source>
        <translation>갱신할 때마다 기울기를 지울지 여부. 지우지 않으면 계속 더해집니다.</translation>
    </message>
    <message>
        <source>Ask for the gradient of the loss with respect to the inputs, too.</source>
        <translation>입력에 대한 손실의 기울기도 구합니다.</translation>
    </message>
    <message>
        <source>The way the training step is written in code.</source>
        <translation>학습 한 스텝을 코드로 쓰는 방식.</translation>
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
        <translation>시그모이드</translation>
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
        <translation>소프트플러스</translation>
    </message>
    <message>
        <source>identity (linear)</source>
        <translation>항등 (선형)</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>Stratified by class</source>
        <translation>클래스별 층화</translation>
    </message>
    <message>
        <source>Whole groups</source>
        <translation>그룹 단위</translation>
    </message>
    <message>
        <source>In order (the last rows)</source>
        <translation>순서대로(마지막 행)</translation>
    </message>
    <message>
        <source>By itself: taken off</source>
        <translation>자동: 떼기</translation>
    </message>
    <message>
        <source>Take them off</source>
        <translation>떼기</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Stop and say where</source>
        <translation>멈추고 위치 알림</translation>
    </message>
    <message>
        <source>Set the row aside</source>
        <translation>행 제외</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Polynomial</source>
        <translation>다항식</translation>
    </message>
    <message>
        <source>Neural network (MLP)</source>
        <translation>신경망 (MLP)</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>소프트맥스</translation>
    </message>
    <message>
        <source>torch&apos;s default</source>
        <translation>torch 기본값</translation>
    </message>
    <message>
        <source>Normal distribution</source>
        <translation>정규 분포</translation>
    </message>
    <message>
        <source>Normal distribution, drawn by numpy</source>
        <translation>정규분포(numpy로 생성)</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>Given numbers</source>
        <translation>지정한 숫자</translation>
    </message>
    <message>
        <source>Sum of squares</source>
        <translation>제곱합</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>Half mean squared error</source>
        <translation>평균 제곱 오차의 절반</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>평균 절대 오차</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Binary cross-entropy</source>
        <translation>이진 교차 엔트로피</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>Sum of the outputs (no target)</source>
        <translation>출력의 합(타깃 없음)</translation>
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
        <translation>레벤버그-마쿼트</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>Stepfit&apos;s own</source>
        <translation>Stepfit 기본</translation>
    </message>
    <message>
        <source>numpy, gradients by hand</source>
        <translation>numpy, 기울기 직접 계산</translation>
    </message>
    <message>
        <source>Tensors, gradients by hand</source>
        <translation>텐서, 기울기 직접 계산</translation>
    </message>
    <message>
        <source>Tensors and autograd</source>
        <translation>텐서와 자동 미분</translation>
    </message>
    <message>
        <source>Own autograd function</source>
        <translation>직접 만든 autograd 함수</translation>
    </message>
    <message>
        <source>torch.nn layers</source>
        <translation>torch.nn 레이어</translation>
    </message>
    <message>
        <source>torch.nn and torch.optim</source>
        <translation>torch.nn과 torch.optim</translation>
    </message>
    <message>
        <source>Own nn.Module</source>
        <translation>직접 만든 nn.Module</translation>
    </message>
    <message>
        <source>Control flow, shared weights</source>
        <translation>제어 흐름과 가중치 공유</translation>
    </message>
    <message>
        <source>Raw weight matrix and autograd</source>
        <translation>날것의 가중치 행렬과 자동 미분</translation>
    </message>
    <message>
        <source>Raw weight matrix and torch.optim</source>
        <translation>날것의 가중치 행렬과 torch.optim</translation>
    </message>
    <message>
        <source>compiled where possible</source>
        <translation>가능하면 컴파일</translation>
    </message>
    <message>
        <source>eager</source>
        <translation>즉시 실행</translation>
    </message>
    <message>
        <source>compiled from the first on</source>
        <translation>처음부터 컴파일</translation>
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
        <translation>변경되었습니다. 표시된 값은 초기화 후에 적용됩니다.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>창</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Pages at the sides</source>
        <translation>양옆의 페이지</translation>
    </message>
    <message>
        <source>Plots and timeline</source>
        <translation>그래프와 타임라인</translation>
    </message>
    <message>
        <source>In a plot: move the view</source>
        <translation>그래프: 화면 이동</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>화살표 키</translation>
    </message>
    <message>
        <source>In a plot: zoom in, zoom out</source>
        <translation>그래프: 확대, 축소</translation>
    </message>
    <message>
        <source>In a plot: read out, or in large steps</source>
        <translation>그래프에서: 값 읽기, 크게 움직이기</translation>
    </message>
    <message>
        <source>arrow keys, Ctrl+arrow keys</source>
        <translation>화살표 키, Ctrl+화살표 키</translation>
    </message>
    <message>
        <source>Shift+arrow keys</source>
        <translation>Shift+화살표 키</translation>
    </message>
    <message>
        <source>In a plot: follow the data again</source>
        <translation>그래프: 다시 데이터 따라가기</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>In a plot: copy the picture</source>
        <translation>그래프에서: 그림 복사</translation>
    </message>
    <message>
        <source>In a plot: save as PNG, large, as SVG</source>
        <translation>그래프에서: PNG, 큰 PNG, SVG로 저장</translation>
    </message>
    <message>
        <source>In the fit: draw points, or stop drawing</source>
        <translation>적합: 점 그리기, 그만두기</translation>
    </message>
    <message>
        <source>In the fit: from point to point</source>
        <translation>적합: 점에서 점으로</translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation>Ctrl+화살표 키</translation>
    </message>
    <message>
        <source>In the fit: type the number of a point</source>
        <translation>적합: 점의 숫자 입력</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Drawing: move a point, or by ten pixels</source>
        <translation>점 그리기: 점 옮기기, 10픽셀씩</translation>
    </message>
    <message>
        <source>Shift or Ctrl+Shift+arrow keys</source>
        <translation>Shift 또는 Ctrl+Shift+화살표 키</translation>
    </message>
    <message>
        <source>Drawing: add a point, remove</source>
        <translation>점 그리기: 점 추가, 삭제</translation>
    </message>
    <message>
        <source>Insert, Delete</source>
        <translation>Insert, Delete</translation>
    </message>
    <message>
        <source>In the timeline: step by step</source>
        <translation>타임라인: 한 스텝씩</translation>
    </message>
</context>
<context>
    <name>SliceBar</name>
    <message>
        <source>Input across</source>
        <translation>가로축 입력</translation>
    </message>
    <message>
        <source>Input upwards</source>
        <translation>세로축 입력</translation>
    </message>
</context>
<context>
    <name>SliceView</name>
    <message>
        <source>“{input}” cannot be laid out on an axis: it has no number, or more than {most} categories.
Choose another input above.</source>
        <translation>“{input}”은(는) 축에 놓을 수 없습니다. 숫자가 없거나 범주가 {most}개를 넘습니다.
위에서 다른 입력을 고르세요.</translation>
    </message>
    <message>
        <source>others held at their median</source>
        <translation>나머지 입력은 중앙값으로 고정</translation>
    </message>
    <message>
        <source>others held as in row {row}</source>
        <translation>나머지 입력은 행 {row}의 값으로 고정</translation>
    </message>
</context>
<context>
    <name>Solver</name>
    <message>
        <source>The gradient is below its tolerance: nothing is tried any more.</source>
        <translation>기울기가 허용값보다 작으므로 더 시도하지 않습니다.</translation>
    </message>
    <message>
        <source>Accepted: of the fall that the Jacobian promised, {gain} came true. Damping: {used} → {damping}.</source>
        <translation>채택: 야코비 행렬이 예상한 감소 가운데 실제로는 {gain}배였습니다. 감쇠: {used} → {damping}</translation>
    </message>
    <message>
        <source>Accepted: the step is so short that rounding hides what it does to the loss. Damping: {used} → {damping}.</source>
        <translation>채택: 스텝이 아주 짧아 손실에 미치는 영향이 반올림에 가려집니다. 감쇠: {used} → {damping}</translation>
    </message>
    <message>
        <source>Rejected: the trial does not bring the fall that the Jacobian promised, so the parameters stay as they were. Damping: {used} → {damping}, which makes the next trial shorter.</source>
        <translation>기각: 시도한 점에서 야코비 행렬이 예상한 감소가 없어 매개변수는 그대로입니다. 감쇠: {used} → {damping}. 다음 시도는 더 짧아집니다.</translation>
    </message>
    <message>
        <source>Rejected: the parameters stay as they were.</source>
        <translation>기각: 매개변수는 그대로입니다.</translation>
    </message>
    <message>
        <source>Accepted: the direction comes from the gradient and from earlier steps ({pairs}). Losses computed along it: {evaluations}.</source>
        <translation>채택: 방향은 기울기와 이전 스텝({pairs})에서 정했습니다. 그 방향을 따라 계산한 손실의 수: {evaluations}</translation>
    </message>
    <message>
        <source>Rejected: of the losses computed along the direction ({evaluations}) none is lower, so the parameters stay as they were, and earlier steps are forgotten.</source>
        <translation>기각: 방향을 따라 계산한 손실({evaluations}) 가운데 작아진 것이 없습니다. 매개변수는 그대로이고 이전 스텝은 잊습니다.</translation>
    </message>
    <message>
        <source>It changed them by less than the tolerance: the run is done.</source>
        <translation>매개변수의 변화가 허용값보다 작으므로 실행이 끝났습니다.</translation>
    </message>
    <message>
        <source>No further decrease is possible: the run is done.</source>
        <translation>더 줄일 수 없으므로 실행이 끝났습니다.</translation>
    </message>
</context>
<context>
    <name>SpeedSlider</name>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Speed: at most {rate} steps a second</source>
        <translation>속도: 초당 최대 {rate} 스텝</translation>
    </message>
    <message>
        <source>Speed: as fast as it goes</source>
        <translation>속도: 가능한 한 빠르게</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress of the run</source>
        <translation>실행 진행률</translation>
    </message>
    <message>
        <source>Starting: torch is being loaded</source>
        <translation>준비 중: torch를 불러오는 중</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>에폭 {epoch}</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>validation {loss}</source>
        <translation>검증 {loss}</translation>
    </message>
    <message>
        <source>{rate} steps/s</source>
        <translation>{rate} 스텝/초</translation>
    </message>
    <message>
        <source>The run uses the changed rows now.</source>
        <translation>바뀐 행이 쓰이고 있습니다.</translation>
    </message>
    <message>
        <source>The run takes the changed rows with its next batch.</source>
        <translation>바뀐 행은 다음 배치부터 쓰입니다.</translation>
    </message>
    <message>
        <source>The next step takes the changed rows.</source>
        <translation>바뀐 행은 다음 스텝부터 쓰입니다.</translation>
    </message>
    <message>
        <source>Run goes on from here, Reset begins anew.</source>
        <translation>‘실행’은 여기서 이어 가고, ‘초기화’는 처음부터 다시 시작합니다.</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>No step yet</source>
        <translation>아직 스텝이 없습니다</translation>
    </message>
    <message>
        <source>Take a step phase by phase (F11), or batch by batch (F10), and see what each one does.</source>
        <translation>단계별(F11) 또는 배치별(F10)로 진행하며 각각 무엇을 하는지 보세요.</translation>
    </message>
    <message>
        <source>The code that runs</source>
        <translation>실행되는 코드</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Phases of the step</source>
        <translation>스텝의 단계</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation>첫 스텝 전</translation>
    </message>
    <message>
        <source>Finished: step {step} is done</source>
        <translation>완료: 스텝 {step}까지</translation>
    </message>
    <message>
        <source>Step {step} is done</source>
        <translation>스텝 {step} 완료</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <source>Step {step}, next: {phase}</source>
        <translation>스텝 {step}, 다음: {phase}</translation>
    </message>
    <message>
        <source>There is no target: the predictions are added up, to be differentiated as one.</source>
        <translation>타깃이 없습니다. 예측을 더해 하나로 미분합니다.</translation>
    </message>
    <message>
        <source>This phase is left out: the gradients stay and add up from step to step.</source>
        <translation>이 단계는 건너뜁니다. 기울기가 남아 스텝마다 더해집니다.</translation>
    </message>
    <message>
        <source>Pause to take the phases one at a time.</source>
        <translation>일시 정지하면 단계를 하나씩 실행할 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>StepSlider</name>
    <message>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
</context>
<context>
    <name>StyleNote</name>
    <message>
        <source>Use Stepfit&apos;s own</source>
        <translation>Stepfit 기본 사용</translation>
    </message>
    <message>
        <source>Stepfit&apos;s own steps fit every model, loss and optimizer.</source>
        <translation>Stepfit 기본 처리는 모든 모델, 손실, 옵티마이저에 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Stepfit&apos;s own steps compute the run after Reset.</source>
        <translation>초기화 후에는 Stepfit 기본 처리로 계산합니다.</translation>
    </message>
    <message>
        <source>After Reset the run is computed by the coding style “{style}”.</source>
        <translation>초기화 후에는 코드 스타일 “{style}”(으)로 계산합니다.</translation>
    </message>
    <message>
        <source>This run is computed by the coding style “{style}”.</source>
        <translation>이 학습은 코드 스타일 “{style}”(으)로 계산하고 있습니다.</translation>
    </message>
</context>
<context>
    <name>SurfaceCard</name>
    <message>
        <source>Cost surface</source>
        <translation>손실 곡면</translation>
    </message>
    <message>
        <source>path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>steepest descent</source>
        <translation>최급강하</translation>
    </message>
    <message>
        <source>next update</source>
        <translation>다음 갱신</translation>
    </message>
    <message>
        <source>optimum</source>
        <translation>최적</translation>
    </message>
    <message>
        <source>Against the gradient of the loss over all rows; it says where to, not how far</source>
        <translation>모든 행의 손실에 대한 기울기와 반대 방향입니다. 방향만 나타내며 거리는 아닙니다</translation>
    </message>
    <message>
        <source>What the optimizer would do in a step over all rows, as long as it is where that can be seen</source>
        <translation>모든 행으로 한 스텝을 밟을 때 옵티마이저가 하는 갱신입니다. 보일 만한 크기이면 실제 길이입니다</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Colour the loss by its powers of ten</source>
        <translation>손실을 10의 거듭제곱으로 색칠합니다</translation>
    </message>
    <message>
        <source>Loss over the parameters</source>
        <translation>매개변수에 대한 손실</translation>
    </message>
    <message>
        <source>Click to put the parameters there</source>
        <translation>클릭하면 매개변수를 그 위치로 옮깁니다</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>The loss around the parameters is being worked out…</source>
        <translation>매개변수 주변의 손실을 계산하고 있습니다…</translation>
    </message>
</context>
<context>
    <name>SurfaceTables</name>
    <message>
        <source>surface</source>
        <translation>곡면</translation>
    </message>
    <message>
        <source>path</source>
        <translation>경로</translation>
    </message>
</context>
<context>
    <name>SurfaceWords</name>
    <message>
        <source>steepest descent</source>
        <translation>최급강하</translation>
    </message>
    <message>
        <source>a random direction</source>
        <translation>무작위 방향</translation>
    </message>
    <message>
        <source>main direction of the path</source>
        <translation>경로의 제1 주방향</translation>
    </message>
    <message>
        <source>second direction of the path</source>
        <translation>경로의 제2 주방향</translation>
    </message>
    <message>
        <source>random direction 1</source>
        <translation>무작위 방향 1</translation>
    </message>
    <message>
        <source>random direction 2</source>
        <translation>무작위 방향 2</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>|gradient| {size}</source>
        <translation>|기울기| {size}</translation>
    </message>
    <message>
        <source>loss ≈ {loss}</source>
        <translation>손실 ≈ {loss}</translation>
    </message>
    <message>
        <source>loss of {rows} of {all} rows</source>
        <translation>{all}행 중 {rows}행의 손실</translation>
    </message>
    <message>
        <source>all others as they are now</source>
        <translation>나머지는 지금 값 그대로</translation>
    </message>
    <message>
        <source>path: every step from {first} to {last}, dashed: some left out</source>
        <translation>경로: 스텝 {first}~{last}은 모두, 점선은 일부 생략</translation>
    </message>
    <message>
        <source>The loss is no finite number anywhere here.</source>
        <translation>이 범위에서는 손실이 어디에서도 유한한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>The loss over {names} lies between {low} and {high}, lowest near {place}. The run is at {here}.</source>
        <translation>{names}에 대한 손실은 {low}에서 {high} 사이이고 {place} 근처에서 가장 작습니다. 현재 위치는 {here}입니다.</translation>
    </message>
</context>
<context>
    <name>SweepCommand</name>
    <message>
        <source>Go on with run {number} of the sweep</source>
        <translation>스윕의 실행 {number}번으로 계속</translation>
    </message>
</context>
<context>
    <name>SweepForm</name>
    <message>
        <source>1 run of about {steps} steps.</source>
        <translation>실행 1개, 약 {steps}스텝입니다.</translation>
    </message>
    <message>
        <source>{runs} runs of about {steps} steps, all together as one.</source>
        <translation>실행 {runs}개, 각각 약 {steps}스텝. 모두 한꺼번에 진행합니다.</translation>
    </message>
    <message>
        <source>{runs} runs of up to about {steps} steps, side by side in {processes} processes.</source>
        <translation>실행 {runs}개, 각각 최대 약 {steps}스텝. 프로세스 {processes}개에서 나란히 진행합니다.</translation>
    </message>
    <message>
        <source>How long it takes is said once it goes.</source>
        <translation>걸리는 시간은 시작한 뒤에 표시합니다.</translation>
    </message>
    <message>
        <source>At the speed of the run in the main window at most {time}.</source>
        <translation>기본 창의 실행 속도라면 길어야 {time}입니다.</translation>
    </message>
    <message>
        <source>The same on the command line</source>
        <translation>같은 일을 하는 명령</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>명령을 복사합니다</translation>
    </message>
    <message>
        <source>The command reads a saved experiment: save this one first.</source>
        <translation>명령은 저장된 실험을 읽습니다. 먼저 이 실험을 저장하세요.</translation>
    </message>
</context>
<context>
    <name>SweepTable</name>
    <message>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>compiled steps</source>
        <translation>컴파일된 스텝</translation>
    </message>
    <message>
        <source>vectorised steps</source>
        <translation>벡터화된 스텝</translation>
    </message>
    <message>
        <source>eager steps</source>
        <translation>eager 스텝</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>best loss</source>
        <translation>최소 손실</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>검증 손실</translation>
    </message>
    <message>
        <source>best validation loss</source>
        <translation>최소 검증 손실</translation>
    </message>
</context>
<context>
    <name>SweepWindow</name>
    <message>
        <source>Save the table of the runs</source>
        <translation>실행 표 저장</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
    <message>
        <source>sweep</source>
        <translation>스윕</translation>
    </message>
    <message>
        <source>Another document was opened: these runs are none of it.</source>
        <translation>다른 문서가 열렸습니다. 이 실행들은 그 문서의 것이 아닙니다.</translation>
    </message>
    <message>
        <source>The runs are being prepared…</source>
        <translation>실행을 준비하고 있습니다…</translation>
    </message>
    <message>
        <source>Choose what the runs differ in, and start: the losses of all of them appear here.</source>
        <translation>실행마다 바꿀 설정을 골라 시작하면 모든 실행의 손실이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>{done} of {runs} runs done, {steps} steps</source>
        <translation>실행 {done}/{runs} 완료, {steps}스텝</translation>
    </message>
    <message>
        <source>{count} diverged</source>
        <translation>{count}개 발산</translation>
    </message>
    <message>
        <source>{time} in all</source>
        <translation>모두 {time}</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>약 {time} 남음</translation>
    </message>
    <message>
        <source>Sweep</source>
        <translation>스윕</translation>
    </message>
    <message>
        <source>What the runs differ in</source>
        <translation>실행마다 바꿀 것</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Start the sweep</source>
        <translation>스윕 시작</translation>
    </message>
    <message>
        <source>Take all runs, to the planned epochs</source>
        <translation>모든 실행을 계획된 에포크까지 진행합니다</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>End the runs; what they reached stays</source>
        <translation>실행을 끝냅니다. 지금까지의 결과는 남습니다</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>이 실행으로 계속</translation>
    </message>
    <message>
        <source>Put its settings into the document, and take its steps there</source>
        <translation>이 실행의 설정을 문서에 넣고 같은 스텝를 진행합니다</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV로 저장…</translation>
    </message>
    <message>
        <source>Save this table as a CSV file</source>
        <translation>이 표를 CSV 파일로 저장합니다</translation>
    </message>
    <message>
        <source>runs, light to dark by the first setting</source>
        <translation>실행(첫 설정 순서대로 옅음→짙음)</translation>
    </message>
    <message>
        <source>one run in {count}, light to dark by the first setting</source>
        <translation>실행 {count}개 중 하나(첫 설정 순서대로 옅음→짙음)</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최고</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>발산</translation>
    </message>
    <message>
        <source>best:</source>
        <translation>최고:</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Losses of all runs over their steps</source>
        <translation>모든 실행의 스텝별 손실</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Show everything and follow the runs again (Home)</source>
        <translation>전체를 표시하고 다시 실행을 따라갑니다(Home)</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>평활화</translation>
    </message>
    <message>
        <source>Draw means over some steps: losses of batches go up and down</source>
        <translation>몇 스텝의 평균을 그립니다. 배치의 손실은 오르내리기 때문입니다</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Draw the loss on a logarithmic axis</source>
        <translation>손실을 로그 축으로 그립니다</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>A cubic fitted to the sine</source>
        <translation>사인에 맞춘 3차식</translation>
    </message>
    <message>
        <source>A line through a hundred points</source>
        <translation>점 100개를 지나는 직선</translation>
    </message>
    <message>
        <source>Apples and oranges, two rows at a time</source>
        <translation>사과와 오렌지, 두 행씩</translation>
    </message>
    <message>
        <source>Ten points, one at a time</source>
        <translation>점 10개를 하나씩</translation>
    </message>
    <message>
        <source>Gradients of plain numbers</source>
        <translation>그냥 숫자의 기울기</translation>
    </message>
    <message>
        <source>The gradient of an input</source>
        <translation>입력의 기울기</translation>
    </message>
    <message>
        <source>One neuron</source>
        <translation>뉴런 하나</translation>
    </message>
    <message>
        <source>A line by the sum of squares, by hand</source>
        <translation>제곱합으로 맞추는 직선, 손으로 쓴 갱신</translation>
    </message>
    <message>
        <source>The same line with nn.Linear</source>
        <translation>같은 직선을 nn.Linear로</translation>
    </message>
    <message>
        <source>The same line with a column of ones</source>
        <translation>같은 직선을 1로 채운 열로</translation>
    </message>
    <message>
        <source>Apples and oranges by hand</source>
        <translation>사과와 오렌지를 손으로</translation>
    </message>
    <message>
        <source>The sine with numpy, gradients by hand</source>
        <translation>numpy로 맞추는 사인, 기울기는 손으로</translation>
    </message>
    <message>
        <source>The sine with tensors, gradients by hand</source>
        <translation>텐서로 맞추는 사인, 기울기는 손으로</translation>
    </message>
    <message>
        <source>The sine with a backward of our own</source>
        <translation>직접 쓴 backward로 맞추는 사인</translation>
    </message>
    <message>
        <source>The sine with nn.Sequential</source>
        <translation>nn.Sequential로 맞추는 사인</translation>
    </message>
    <message>
        <source>The sine with torch.optim</source>
        <translation>torch.optim으로 맞추는 사인</translation>
    </message>
    <message>
        <source>The sine with a module of its own</source>
        <translation>직접 만든 모듈로 맞추는 사인</translation>
    </message>
    <message>
        <source>The sine with an order that changes</source>
        <translation>차수가 바뀌는 사인</translation>
    </message>
    <message>
        <source>Forward through a small network</source>
        <translation>작은 신경망의 순전파</translation>
    </message>
    <message>
        <source>Exclusive or: why one layer is not enough</source>
        <translation>배타적 논리합: 왜 한 층으로는 부족한가</translation>
    </message>
    <message>
        <source>A cone and three hidden units</source>
        <translation>원뿔과 은닉 유닛 세 개</translation>
    </message>
    <message>
        <source>No or yes, by squared error</source>
        <translation>0 또는 1, 제곱 오차로</translation>
    </message>
    <message>
        <source>No or yes, by cross-entropy</source>
        <translation>0 또는 1, 교차 엔트로피로</translation>
    </message>
    <message>
        <source>Thirteen answers, one curve</source>
        <translation>답 열세 개와 곡선 하나</translation>
    </message>
    <message>
        <source>Fourteen measurements, eleven digits</source>
        <translation>측정값 14개와 11자리</translation>
    </message>
    <message>
        <source>A disc inside a ring</source>
        <translation>고리 안의 원</translation>
    </message>
    <message>
        <source>Diabetes: ten measurements, one outcome</source>
        <translation>당뇨병: 측정값 10개, 결과 하나</translation>
    </message>
    <message>
        <source>Iris: which of three flowers</source>
        <translation>붓꽃: 세 꽃 가운데 어느 것</translation>
    </message>
    <message>
        <source>Gradients, one number at a time</source>
        <translation>기울기, 숫자 하나씩</translation>
    </message>
    <message>
        <source>Straight lines</source>
        <translation>직선</translation>
    </message>
    <message>
        <source>Several inputs and targets</source>
        <translation>여러 입력과 타깃</translation>
    </message>
    <message>
        <source>The sine in eight coding styles</source>
        <translation>사인을 여덟 가지 코딩 방식으로</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>No or yes</source>
        <translation>0 또는 1</translation>
    </message>
    <message>
        <source>Curves with certified values</source>
        <translation>인증값이 있는 곡선</translation>
    </message>
    <message>
        <source>Tables with validation rows</source>
        <translation>검증 행이 있는 표</translation>
    </message>
    <message>
        <source>Fruit: two targets, five rows</source>
        <translation>과일: 타깃 2개, 5행</translation>
    </message>
    <message>
        <source>Ten points near a line</source>
        <translation>직선에 가까운 점 10개</translation>
    </message>
    <message>
        <source>A hundred points near a line</source>
        <translation>직선에 가까운 점 100개</translation>
    </message>
    <message>
        <source>A hundred points, with a column of ones</source>
        <translation>직선에 가까운 점 100개와 1로 채운 열</translation>
    </message>
    <message>
        <source>Thirteen times no or yes</source>
        <translation>0 또는 1, 13행</translation>
    </message>
    <message>
        <source>Exclusive or (XOR): four rows</source>
        <translation>배타적 논리합 (XOR): 4행</translation>
    </message>
    <message>
        <source>Diabetes: a number from ten inputs</source>
        <translation>당뇨병: 입력 10개로 수치 예측</translation>
    </message>
    <message>
        <source>Iris: three classes of flowers</source>
        <translation>붓꽃: 꽃 세 클래스</translation>
    </message>
    <message>
        <source>Misra1a: a curve that saturates, 14 rows</source>
        <translation>Misra1a: 평평해지는 곡선, 14행</translation>
    </message>
    <message>
        <source>BoxBOD: oxygen demand, 6 rows</source>
        <translation>BoxBOD: 산소 요구량, 6행</translation>
    </message>
    <message>
        <source>MGH09: an enzyme reaction, 11 rows</source>
        <translation>MGH09: 효소 반응, 11행</translation>
    </message>
    <message>
        <source>Rat43: growth of onions, 15 rows</source>
        <translation>Rat43: 양파의 성장, 15행</translation>
    </message>
    <message>
        <source>One number: x = 0</source>
        <translation>숫자 하나: x = 0</translation>
    </message>
    <message>
        <source>One number: x = 1</source>
        <translation>숫자 하나: x = 1</translation>
    </message>
    <message>
        <source>One number: x = 3</source>
        <translation>숫자 하나: x = 3</translation>
    </message>
    <message>
        <source>Two numbers, without a target</source>
        <translation>숫자 둘, 타깃 없음</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>직선</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>사인</translation>
    </message>
    <message>
        <source>Polynomial</source>
        <translation>다항식</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>원</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>배타적 논리합</translation>
    </message>
    <message>
        <source>Two clouds (Gauss)</source>
        <translation>점 무리 둘 (가우스)</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>나선</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>평면</translation>
    </message>
    <message>
        <source>Several clouds (Gauss)</source>
        <translation>여러 점 무리 (가우스)</translation>
    </message>
    <message>
        <source>No or yes by chance (logistic)</source>
        <translation>확률로 정해지는 0 또는 1 (로지스틱)</translation>
    </message>
    <message>
        <source>Cone</source>
        <translation>원뿔</translation>
    </message>
</context>
<context>
    <name>TableActions</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>잘라내기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>지우기(&amp;L)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>Insert row a&amp;bove</source>
        <translation>위에 행 삽입(&amp;B)</translation>
    </message>
    <message>
        <source>Insert row belo&amp;w</source>
        <translation>아래에 행 삽입(&amp;W)</translation>
    </message>
    <message>
        <source>Re&amp;move rows</source>
        <translation>행 삭제(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Set rows aside</source>
        <translation>행 제외(&amp;S)</translation>
    </message>
    <message>
        <source>Take rows bac&amp;k</source>
        <translation>행 제외 해제(&amp;K)</translation>
    </message>
    <message>
        <source>Insert column to the le&amp;ft</source>
        <translation>왼쪽에 열 삽입(&amp;F)</translation>
    </message>
    <message>
        <source>Insert column to the ri&amp;ght</source>
        <translation>오른쪽에 열 삽입(&amp;G)</translation>
    </message>
    <message>
        <source>Remove col&amp;umns</source>
        <translation>열 삭제(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;name column…</source>
        <translation>열 이름 바꾸기(&amp;N)…</translation>
    </message>
    <message>
        <source>Choose the column’s r&amp;ole…</source>
        <translation>열의 역할 고르기(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>TableCommands</name>
    <message>
        <source>Clear cells</source>
        <translation>셀 지우기</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>행 삽입</translation>
    </message>
    <message>
        <source>Insert {count} rows</source>
        <translation>{count}행 삽입</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>행 삭제</translation>
    </message>
    <message>
        <source>Remove {count} rows</source>
        <translation>{count}행 삭제</translation>
    </message>
    <message>
        <source>Set row aside</source>
        <translation>행 제외</translation>
    </message>
    <message>
        <source>Set {count} rows aside</source>
        <translation>{count}행 제외</translation>
    </message>
    <message>
        <source>Take row back</source>
        <translation>행 제외 해제</translation>
    </message>
    <message>
        <source>Take {count} rows back</source>
        <translation>{count}행 제외 해제</translation>
    </message>
    <message>
        <source>Insert column</source>
        <translation>열 삽입</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>열 {number}</translation>
    </message>
    <message>
        <source>Remove column {column}</source>
        <translation>열 {column} 삭제</translation>
    </message>
    <message>
        <source>Rename {old} to {new}</source>
        <translation>{old} 이름을 {new}(으)로 변경</translation>
    </message>
    <message>
        <source>Use {column} as {role}</source>
        <translation>{column}을(를) {role}(으)로 사용</translation>
    </message>
</context>
<context>
    <name>TableModel</name>
    <message>
        <source>Edit {column}, row {row}</source>
        <translation>{column} {row}행 편집</translation>
    </message>
    <message>
        <source>{column}: {role}. Click the role to change it.</source>
        <translation>{column}: {role}. 역할을 클릭하면 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Computed as {formula}</source>
        <translation>수식: {formula}</translation>
    </message>
    <message>
        <source>sorted, descending</source>
        <translation>내림차순 정렬됨</translation>
    </message>
    <message>
        <source>sorted, ascending</source>
        <translation>오름차순 정렬됨</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>결측</translation>
    </message>
    <message>
        <source>This row is set aside: it takes no part in training.</source>
        <translation>이 행은 제외되어 학습에 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>This row is held back for a last test: nothing is chosen by it.</source>
        <translation>이 행은 마지막 테스트용입니다. 이 행으로는 아무것도 고르지 않습니다.</translation>
    </message>
    <message>
        <source>This row is held back for validation.</source>
        <translation>이 행은 검증용입니다.</translation>
    </message>
</context>
<context>
    <name>TableSaving</name>
    <message>
        <source>Stop saving?</source>
        <translation>저장을 멈출까요?</translation>
    </message>
    <message>
        <source>“{name}” is still being saved. Stop that and close?</source>
        <translation>“{name}”을(를) 저장하는 중입니다. 멈추고 닫을까요?</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>No row fits the filter.</source>
        <translation>필터에 맞는 행이 없습니다.</translation>
    </message>
</context>
<context>
    <name>TargetBox</name>
    <message>
        <source>The target that is drawn</source>
        <translation>그릴 타깃</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>타깃</translation>
    </message>
</context>
<context>
    <name>TargetsView</name>
    <message>
        <source>showing {shown} of {count} targets</source>
        <translation>타깃 {count}개 중 {shown}개 표시</translation>
    </message>
</context>
<context>
    <name>TensorSection</name>
    <message>
        <source>validation ◇</source>
        <translation>검증 ◇</translation>
    </message>
    <message>
        <source>test △</source>
        <translation>테스트 △</translation>
    </message>
    <message>
        <source>{count} more notes</source>
        <translation>그 밖에 {count}건</translation>
    </message>
    <message>
        <source>looking at all rows…</source>
        <translation>모든 행을 보는 중…</translation>
    </message>
    <message>
        <source>What the model reads</source>
        <translation>모델이 읽는 것</translation>
    </message>
    <message>
        <source>The first rows as tensors, beside the table. Means and the like come from training rows.</source>
        <translation>첫 행들을 텐서로 표와 나란히 보여 줍니다. 평균 등은 훈련용 행에서 구합니다.</translation>
    </message>
</context>
<context>
    <name>TensorView</name>
    <message>
        <source>In the table</source>
        <translation>표에서</translation>
    </message>
    <message>
        <source>As tensors</source>
        <translation>텐서로</translation>
    </message>
    <message>
        <source>First rows in the table</source>
        <translation>표의 첫 행들</translation>
    </message>
    <message>
        <source>First rows as the model reads them</source>
        <translation>모델이 읽는 첫 행들</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Timeline: step of the run</source>
        <translation>타임라인: 실행의 스텝</translation>
    </message>
    <message>
        <source>Go to any step of this run: click, drag, or use the arrow keys</source>
        <translation>이 실행의 어느 스텝으로든 갑니다: 클릭, 끌기, 화살표 키</translation>
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
        <translation>학습</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Waiting for the training thread…</source>
        <translation>훈련 스레드를 기다리는 중…</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undo: {change}</source>
        <translation>실행 취소 중: {change}</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>다시 실행 중: {change}</translation>
    </message>
</context>
<context>
    <name>UnitPanel</name>
    <message>
        <source>bias</source>
        <translation>바이어스</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>평균 {value}</translation>
    </message>
    <message>
        <source>from {low}
to {high}</source>
        <translation>{low}부터
{high}까지</translation>
    </message>
    <message>
        <source>over training rows</source>
        <translation>훈련 행에 대해</translation>
    </message>
    <message>
        <source>Type a number and press Enter: it is in the model with the next step. Undo takes it back.</source>
        <translation>숫자를 입력하고 Enter를 누르면 다음 스텝부터 모델에 들어갑니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>Output of the unit</source>
        <translation>유닛의 출력</translation>
    </message>
    <message>
        <source>What comes into the unit</source>
        <translation>유닛으로 들어오는 것</translation>
    </message>
</context>
<context>
    <name>UpdateView</name>
    <message>
        <source>Parameters before and after the update</source>
        <translation>갱신 전후의 매개변수</translation>
    </message>
    <message>
        <source>before</source>
        <translation>갱신 전</translation>
    </message>
    <message>
        <source>after</source>
        <translation>갱신 후</translation>
    </message>
    <message>
        <source>The update of {element}</source>
        <translation>{element}의 갱신</translation>
    </message>
    <message>
        <source>It has no gradient, so the optimizer leaves it as it is.</source>
        <translation>기울기가 없으므로 옵티마이저가 이 값을 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>What the optimizer keeps for {parameter}:</source>
        <translation>옵티마이저가 {parameter}에 대해 간직하는 것:</translation>
    </message>
</context>
<context>
    <name>ValuesCard</name>
    <message>
        <source>step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <source>gaps: it was not looked at</source>
        <translation>빈 구간: 보고 있지 않았던 동안</translation>
    </message>
    <message>
        <source>the first {some} of {all} layers</source>
        <translation>전체 {all}개 층 중 처음 {some}개</translation>
    </message>
    <message>
        <source>The parameters are followed here while the run goes on (F5).</source>
        <translation>훈련을 진행하면(F5) 매개변수의 변화가 여기에 그려집니다.</translation>
    </message>
    <message>
        <source>Parameters over time</source>
        <translation>매개변수의 변화</translation>
    </message>
    <message>
        <source>What is drawn of the parameters</source>
        <translation>매개변수의 무엇을 그릴지</translation>
    </message>
    <message>
        <source>Parameters over the steps of the run</source>
        <translation>훈련 스텝에 따른 매개변수</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
</context>
<context>
    <name>ValuesKinds</name>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Norms by layer</source>
        <translation>층별 노름</translation>
    </message>
    <message>
        <source>Gradient norms by layer</source>
        <translation>층별 기울기 노름</translation>
    </message>
    <message>
        <source>Histograms of the values</source>
        <translation>값의 히스토그램</translation>
    </message>
    <message>
        <source>Histograms of the gradients</source>
        <translation>기울기의 히스토그램</translation>
    </message>
    <message>
        <source>Update / weight</source>
        <translation>갱신량 / 가중치</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>죽은 유닛</translation>
    </message>
    <message>
        <source>Each number of the model</source>
        <translation>모델의 각 매개변수 값입니다</translation>
    </message>
    <message>
        <source>The gradient of each number, of single batches</source>
        <translation>각 매개변수의 기울기입니다(배치 하나 기준)</translation>
    </message>
    <message>
        <source>The root of the sum of the squares of all weights</source>
        <translation>모든 가중치의 제곱합의 제곱근입니다</translation>
    </message>
    <message>
        <source>The root of the sum of the squares of all gradients, of single batches</source>
        <translation>모든 기울기의 제곱합의 제곱근입니다(배치 하나 기준)</translation>
    </message>
    <message>
        <source>Where the weights of each layer lie; the line is their median</source>
        <translation>각 층 가중치의 분포입니다. 선은 중앙값입니다</translation>
    </message>
    <message>
        <source>Where the gradients of each layer lie; the line is their median</source>
        <translation>각 층 기울기의 분포입니다. 선은 중앙값입니다</translation>
    </message>
    <message>
        <source>The norm of a step&apos;s change by the norm of the weights. About 10⁻³ is usual: much more is restless, much less hardly learns.</source>
        <translation>한 스텝의 변화량의 노름을 가중치의 노름으로 나눈 값입니다. 보통 10⁻³ 안팎이며, 훨씬 크면 불안정하고 훨씬 작으면 거의 학습되지 않습니다.</translation>
    </message>
    <message>
        <source>The share of a layer&apos;s relus that give 0 for all of up to 256 training rows</source>
        <translation>훈련 행(최대 256행) 모두에서 0을 출력하는 ReLU의 비율입니다</translation>
    </message>
</context>
<context>
    <name>WorkedLine</name>
    <message>
        <source>Clipping: how much of the gradients is kept</source>
        <translation>클리핑: 기울기를 몇 배로 줄이는지</translation>
    </message>
    <message>
        <source>Gradient, clipped</source>
        <translation>클리핑한 기울기</translation>
    </message>
    <message>
        <source>Gradient with weight decay</source>
        <translation>가중치 감쇠를 더한 기울기</translation>
    </message>
    <message>
        <source>Weight decay, apart from the gradient</source>
        <translation>기울기와 별도인 가중치 감쇠</translation>
    </message>
    <message>
        <source>Momentum buffer: begins with the gradient</source>
        <translation>모멘텀 버퍼: 기울기에서 시작</translation>
    </message>
    <message>
        <source>Momentum buffer</source>
        <translation>모멘텀 버퍼</translation>
    </message>
    <message>
        <source>Nesterov: look ahead along the buffer</source>
        <translation>네스테로프: 버퍼 방향을 미리 내다봄</translation>
    </message>
    <message>
        <source>Running mean of the gradients (exp_avg)</source>
        <translation>기울기의 이동 평균 (exp_avg)</translation>
    </message>
    <message>
        <source>Running mean of the squares (exp_avg_sq)</source>
        <translation>기울기 제곱의 이동 평균 (exp_avg_sq)</translation>
    </message>
    <message>
        <source>Mean, corrected for its start at 0</source>
        <translation>0에서 시작한 치우침을 보정한 평균</translation>
    </message>
    <message>
        <source>Squares, corrected for their start at 0</source>
        <translation>0에서 시작한 치우침을 보정한 제곱 평균</translation>
    </message>
    <message>
        <source>Running mean of the squares (square_avg)</source>
        <translation>기울기 제곱의 이동 평균 (square_avg)</translation>
    </message>
    <message>
        <source>Sum of all squares so far (sum)</source>
        <translation>지금까지의 기울기 제곱의 합 (sum)</translation>
    </message>
    <message>
        <source>Learning rate at this step</source>
        <translation>이 스텝의 학습률</translation>
    </message>
    <message>
        <source>Change, scaled by earlier changes</source>
        <translation>이전 변화량에 맞춘 변화량</translation>
    </message>
    <message>
        <source>Running mean of squared changes (acc_delta)</source>
        <translation>변화량 제곱의 이동 평균 (acc_delta)</translation>
    </message>
    <message>
        <source>Effective step for this element</source>
        <translation>이 요소의 실효 보폭</translation>
    </message>
    <message>
        <source>Sum of squares at the trial</source>
        <translation>시도한 점에서의 제곱합</translation>
    </message>
    <message>
        <source>Fall of the sum that the Jacobian promises</source>
        <translation>야코비 행렬이 예상하는 제곱합의 감소</translation>
    </message>
    <message>
        <source>Gain ratio: the share of the promise that came true</source>
        <translation>이득비: 예상 가운데 실현된 비율</translation>
    </message>
    <message>
        <source>Damping for the next step: it falls</source>
        <translation>다음 스텝의 감쇠: 작아짐</translation>
    </message>
    <message>
        <source>Damping for the next step: it grows</source>
        <translation>다음 스텝의 감쇠: 커짐</translation>
    </message>
    <message>
        <source>Loss where the search along the direction ended</source>
        <translation>방향을 따른 탐색이 끝난 점에서의 손실</translation>
    </message>
    <message>
        <source>Parameter, left as it was</source>
        <translation>매개변수(그대로)</translation>
    </message>
    <message>
        <source>Parameter after the update</source>
        <translation>갱신 후의 매개변수</translation>
    </message>
    <message>
        <source>Parameter, brought back to its bound</source>
        <translation>범위 끝으로 되돌린 매개변수</translation>
    </message>
    <message>
        <source>Sum over all elements of the batch</source>
        <translation>배치의 모든 요소의 합</translation>
    </message>
    <message>
        <source>Mean: divided by the number of elements</source>
        <translation>평균: 요소 수로 나눔</translation>
    </message>
    <message>
        <source>Weighted mean: divided by the sum of the weights</source>
        <translation>가중 평균: 가중치의 합으로 나눔</translation>
    </message>
    <message>
        <source>Penalty on large weights, biases left out</source>
        <translation>큰 가중치에 대한 정규화 항 (편향 제외)</translation>
    </message>
    <message>
        <source>What backward differentiates</source>
        <translation>역전파가 미분하는 것</translation>
    </message>
</context>
<context>
    <name>ZeroGradView</name>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>afterwards</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>There is nothing to clear: the next backward writes all gradients anew.</source>
        <translation>지울 것이 없습니다. 다음 역전파가 모든 기울기를 새로 씁니다.</translation>
    </message>
    <message>
        <source>The gradients stay, and the next backward adds to them.</source>
        <translation>기울기가 남고, 다음 역전파가 거기에 더합니다.</translation>
    </message>
    <message>
        <source>The gradients are cleared: the next backward starts from nothing.</source>
        <translation>기울기를 지웠습니다. 다음 역전파는 빈 상태에서 시작합니다.</translation>
    </message>
</context>
<context>
    <name>_Model</name>
    <message>
        <source>not in the table any more</source>
        <translation>더 이상 표에 없음</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>표에 없음</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>전처리</translation>
    </message>
</context>
<context>
    <name>_MoreButton</name>
    <message>
        <source>More of the legend</source>
        <translation>범례 더 보기</translation>
    </message>
</context>
<context>
    <name>_Products</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>_RankingView</name>
    <message>
        <source>each</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>threshold {value}</source>
        <translation>임곗값 {value}</translation>
    </message>
</context>
<context>
    <name>view</name>
    <message>
        <source>row {row}</source>
        <translation>행 {row}</translation>
    </message>
    <message>
        <source>row {row}   predicted {predicted}   residual {residual}</source>
        <translation>행 {row}   예측 {predicted}   잔차 {residual}</translation>
    </message>
</context>
</TS>
