import { init, use } from 'echarts/core';
import { CustomChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

/** Only what our charts need, so that the rest stays out of the bundle. SVG prints sharply and follows the theme. */
use([CustomChart, LineChart, AriaComponent, GridComponent, TooltipComponent, SVGRenderer]);

export { init };
